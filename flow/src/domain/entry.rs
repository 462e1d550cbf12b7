//! A value of a set, with its certainty and where it comes from.

use std::{cmp::Ordering, rc::Rc};

use super::{
    set::Set,
    trace::Trace,
    value::{Made, Value},
};
use crate::certainty::Certainty;

/// A value of a set.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Entry {
    /// The value.
    pub value: Value,
    /// Its certainty.
    pub certainty: Certainty,
    /// Its origin, and the calls through which it came.
    pub trace: Trace,
}

impl Entry {
    /// Joins two entries of one shape.
    pub(super) fn join(&self, other: &Self) -> Self {
        let best = match self.certainty.cmp(&other.certainty) {
            Ordering::Greater => self,
            Ordering::Equal if self.trace <= other.trace => self,
            Ordering::Less | Ordering::Equal => other,
        };
        Self {
            value: joined(&self.value, &other.value),
            certainty: best.certainty,
            trace: best.trace.clone(),
        }
    }

    /// The entry, no more certain than each of the candidates that have its shape.
    pub(super) fn chosen(&self, candidates: &[&Self]) -> Self {
        let certainty = candidates.iter().map(|entry| entry.certainty).min().unwrap_or(Certainty::Possible);
        let mut index = 0;
        let value = self.value.map_nested(&mut |_| {
            let nested: Vec<Set> = candidates
                .iter()
                .filter_map(|entry| entry.value.nested().get(index).map(|set| (*set).clone()))
                .collect();
            index += 1;
            Set::choose(&nested)
        });
        Self { value, certainty, trace: self.trace.clone() }
    }

    /// Lowers the certainty.
    #[must_use]
    pub fn cap(self, certainty: Certainty) -> Self {
        Self { certainty: self.certainty.min(certainty), ..self }
    }

    /// Forgets the values nested in the value.
    pub(super) fn cut(self) -> Self {
        let value = match &self.value {
            Value::Made(made) => Value::Made(Rc::new(Made {
                fields: Vec::new(),
                ty: made.ty.clone(),
                variant: made.variant.clone(),
            })),
            Value::Closure(_) => Value::unknown(),
            value if value.nested().is_empty() => self.value.clone(),
            value => value.map_nested(&mut |inner| {
                let entries = inner.entries().iter();
                // Statuses have no parts: they stay.
                let flat = entries.map(|entry| {
                    let keep = entry.value.nested().is_empty();
                    let value = if keep { entry.value.clone() } else { Value::unknown() };
                    Entry { value, ..entry.clone() }
                });
                Set::collect(flat.collect())
            }),
        };
        Self { value, ..self }
    }
}

/// Joins the parts of two values of one shape.
fn joined(one: &Value, other: &Value) -> Value {
    let nested = other.nested();
    let mut parts = nested.into_iter();
    one.map_nested(&mut |inner| parts.next().map_or_else(|| inner.clone(), |part| inner.join(part)))
}
