//! Merges values of one kind where a set holds too many.

use std::rc::Rc;

use responds_core::contract::Content;

use super::{
    entry::Entry,
    set::Set,
    value::{ErrorOf, Made, Value},
};
use crate::body::Name;

/// Merges entries of one kind: statuses stay apart, everything around them is joined or forgotten.
pub(super) fn merged(entries: &[Entry]) -> Vec<Entry> {
    let mut list: Vec<Entry> = Vec::new();
    for entry in entries {
        let entry = Entry { value: coarse(&entry.value), ..entry.clone() };
        match list.iter_mut().find(|known| is_one_kind(&known.value, &entry.value)) {
            Some(known) => *known = unite(known, &entry),
            None => list.push(entry),
        }
    }
    Set::collect_coarse(list)
}

/// Forgets the exact value of a part that has no status.
fn coarse(value: &Value) -> Value {
    match value {
        Value::Text(_) | Value::Content(_) => Value::Content(Content::Unknown),
        Value::Number(number) if !(100..1000).contains(number) => Value::unknown(),
        Value::Unknown(_) | Value::Constant(_) | Value::Bool(_) => Value::unknown(),
        other => other.clone(),
    }
}

/// Returns candidates in which values of one type and variant differ in no content.
///
/// An error that each candidate makes with a text of its own is one error, as is one of a type that each has from another
/// function.
pub(super) fn alike(candidates: &[Set]) -> Vec<Set> {
    let is_everywhere = |is_it: &dyn Fn(&Value) -> bool| candidates.iter().all(|set| set.values().any(is_it));
    let alike = |entry: &Entry| match &entry.value {
        Value::Made(made) if candidates.iter().any(|set| set.find(&entry.value).is_none()) => {
            let is_kin = is_everywhere(&|value| is_one_kind(value, &entry.value));
            let value = if is_kin { without_content(made) } else { entry.value.clone() };
            Entry { value, ..entry.clone() }
        }
        Value::Error(ErrorOf { ty: Some(ty), .. })
            if candidates.iter().any(|set| set.find(&entry.value).is_none()) =>
        {
            let is_it = |value: &Value| matches!(value, Value::Error(error) if error.ty.as_ref() == Some(ty));
            let krate = ty.krate().map(Name::from);
            let of_type = || Value::Error(ErrorOf { ty: Some(ty.clone()), krate, ..ErrorOf::default() });
            let value = if is_everywhere(&is_it) { of_type() } else { entry.value.clone() };
            Entry { value, ..entry.clone() }
        }
        _ => entry.clone(),
    };
    candidates.iter().map(|set| Set::collect(set.entries().iter().map(alike).collect())).collect()
}

/// Forgets the content of the fields of a value.
fn without_content(made: &Made) -> Value {
    let field = |(name, values): &(_, Set)| (Clone::clone(name), values.map(coarse));
    Value::Made(Rc::new(Made { fields: made.fields.iter().map(field).collect(), ..made.clone() }))
}

fn is_one_kind(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Response(one), Value::Response(other)) => one.code == other.code,
        (Value::Tuple(one), Value::Tuple(other)) => one.len() == other.len(),
        (Value::Made(one), Value::Made(other)) => one.ty == other.ty && one.variant == other.variant,
        (Value::Fields(..), Value::Fields(..)) | (Value::Error(_), Value::Error(_)) => true,
        _ => one == other,
    }
}

fn unite(one: &Entry, other: &Entry) -> Entry {
    let value = match (&one.value, &other.value) {
        (Value::Response(one), Value::Response(other)) => Value::response(one.merge(other)),
        (Value::Tuple(one), Value::Tuple(other)) => {
            let parts = one.iter().zip(other.iter());
            Value::tuple(parts.map(|(one, other)| one.join(other).blurred()).collect())
        }
        (Value::Made(one), Value::Made(other)) => {
            // A field that one of them lacks may hold anything.
            let fields = one
                .fields
                .iter()
                .filter_map(|(name, values)| Some((name.clone(), values.join(other.field(name)?).blurred())));
            let fields = fields.collect();
            Value::Made(Rc::new(Made { ty: one.ty.clone(), variant: one.variant.clone(), fields }))
        }
        (Value::Fields(..), Value::Fields(..)) => Value::Fields(Rc::new([]), false),
        (Value::Error(one), Value::Error(other)) if one != other => Value::error(None),
        (value, _) => value.clone(),
    };
    let best = if other.certainty > one.certainty { other } else { one };
    Entry { value, certainty: best.certainty, trace: best.trace.clone() }
}

impl Set {
    /// Forgets which content belongs to which status, where there are several.
    pub(crate) fn blurred(&self) -> Self {
        if self.entries().len() < 2 {
            return self.clone();
        }
        self.map(|value| match value {
            Value::Unit | Value::Text(_) | Value::Content(_) => Value::Content(Content::Unknown),
            other => other.clone(),
        })
    }
}
