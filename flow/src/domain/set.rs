//! Sets of values: a join-semilattice.
//!
//! A set holds each shape of value once, sorted, with its certainty and the shortest trace. Its join is the pointwise
//! maximum: commutative, associative and idempotent. The empty set is bottom: an expression that never has a value.

use std::{cmp::Ordering, rc::Rc};

use super::{
    entry::Entry,
    shape::compare,
    trace::{Origin, Trace},
    value::Value,
    widen,
};
use crate::{
    body::Name,
    certainty::Certainty,
    limits::{self, MAX_VALUE_DEPTH, MAX_VALUE_SIZE, MAX_VALUES},
};

/// A set of values.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Set(Option<Rc<Entries>>);

/// The values of a set that is not empty.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Entries {
    list: Vec<Entry>,
    /// The depth of the values nested in it.
    depth: u8,
    /// The number of values nested in it.
    size: u32,
}

impl Set {
    /// The set of an expression that never has a value.
    #[must_use]
    pub const fn bottom() -> Self {
        Self(None)
    }

    /// A value that is certainly made here.
    #[must_use]
    pub fn one(value: Value, at: Origin) -> Self {
        Self::of(value, Trace::at(at))
    }

    /// A value with its trace.
    #[must_use]
    pub fn of(value: Value, trace: Trace) -> Self {
        Self::from_entry(Entry { value, certainty: Certainty::Certain, trace })
    }

    /// A value of which nothing is known.
    #[must_use]
    pub fn unknown(at: Origin) -> Self {
        Self::one(Value::unknown(), at)
    }

    /// The set of one entry.
    #[must_use]
    pub fn from_entry(entry: Entry) -> Self {
        Self::build(vec![entry])
    }

    fn build(list: Vec<Entry>) -> Self {
        if list.is_empty() {
            return Self(None);
        }
        let nested = || list.iter().flat_map(|entry| entry.value.nested());
        let depth = nested().map(Self::depth).max().unwrap_or(0).saturating_add(1);
        let size =
            nested().map(Self::size).fold(list.len().try_into().unwrap_or(u32::MAX), u32::saturating_add);
        if depth > MAX_VALUE_DEPTH || size > MAX_VALUE_SIZE {
            limits::cut();
            return Self::build(list.into_iter().map(Entry::cut).collect());
        }
        Self(Some(Rc::new(Entries { list, depth, size })))
    }

    fn depth(&self) -> u8 {
        self.0.as_ref().map_or(0, |entries| entries.depth)
    }

    fn size(&self) -> u32 {
        self.0.as_ref().map_or(0, |entries| entries.size)
    }

    /// Returns the entries, sorted by shape.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        self.0.as_ref().map_or(&[], |entries| &entries.list)
    }

    /// Returns the values.
    pub fn values(&self) -> impl Iterator<Item = &Value> {
        self.entries().iter().map(|entry| &entry.value)
    }

    /// Returns `true` if the set has no value.
    #[must_use]
    pub const fn is_bottom(&self) -> bool {
        self.0.is_none()
    }

    /// Returns the only value.
    #[must_use]
    pub fn only(&self) -> Option<&Value> {
        match self.entries() {
            [entry] => Some(&entry.value),
            _ => None,
        }
    }

    /// Joins two sets.
    #[must_use]
    pub fn join(&self, other: &Self) -> Self {
        match (&self.0, &other.0) {
            (None, _) => other.clone(),
            (_, None) => self.clone(),
            (Some(one), Some(two)) if Rc::ptr_eq(one, two) => self.clone(),
            (Some(one), Some(two)) => Self::build(merge(&one.list, &two.list, Entry::join)),
        }
    }

    /// Joins some sets; values of one kind are merged where there are too many.
    #[must_use]
    pub fn join_all(sets: impl IntoIterator<Item = Self>) -> Self {
        let mut joined = Self::bottom();
        for set in sets {
            joined = joined.join(&set);
        }
        joined.widened()
    }

    /// Makes a set of entries in any order.
    #[must_use]
    pub fn collect(mut entries: Vec<Entry>) -> Self {
        entries.sort_by(|one, other| compare(&one.value, &other.value));
        let mut merged: Vec<Entry> = Vec::with_capacity(entries.len());
        for entry in entries {
            match merged.last_mut() {
                Some(last) if compare(&last.value, &entry.value).is_eq() => *last = last.join(&entry),
                _ => merged.push(entry),
            }
        }
        Self::build(merged).widened()
    }

    /// Sorts entries that have been merged already.
    pub(super) fn collect_coarse(mut entries: Vec<Entry>) -> Vec<Entry> {
        entries.sort_by(|one, other| compare(&one.value, &other.value));
        entries.dedup_by(|later, first| {
            let same = compare(&later.value, &first.value).is_eq();
            if same {
                *first = first.join(later);
            }
            same
        });
        entries
    }

    /// Merges values of one kind where there are too many.
    #[must_use]
    pub fn widened(self) -> Self {
        if self.entries().len() <= MAX_VALUES {
            return self;
        }
        Self::build(widen::merged(self.entries()))
    }

    /// Combines the results of candidate callees of which one is called: a value is certain if each of them certainly
    /// returns it.
    #[must_use]
    pub fn choose(candidates: &[Self]) -> Self {
        let Some((first, rest)) = candidates.split_first() else { return Self::bottom() };
        if rest.is_empty() {
            return first.clone();
        }
        let candidates = &widen::alike(candidates)[..];
        let all = Self::join_all(candidates.iter().cloned());
        let chosen = all.entries().iter().map(|entry| {
            let found = candidates.iter().map(|set| set.find(&entry.value));
            let found: Option<Vec<&Entry>> = found.collect();
            match found {
                Some(found) => entry.chosen(&found),
                None => entry.clone().cap(Certainty::Possible),
            }
        });
        Self::build(chosen.collect())
    }

    /// Returns the entry of the shape of a value.
    pub(super) fn find(&self, value: &Value) -> Option<&Entry> {
        self.entries().iter().find(|entry| compare(&entry.value, value).is_eq())
    }

    /// Returns `true` if every value of this set is in the other, at least as certain.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        self.entries().iter().all(|entry| {
            other.find(&entry.value).is_some_and(|found| {
                found.certainty >= entry.certainty
                    && entry
                        .value
                        .nested()
                        .iter()
                        .zip(found.value.nested())
                        .all(|(one, two)| one.is_within(two))
            })
        })
    }

    /// Lowers the certainty of all values.
    #[must_use]
    pub fn cap(&self, certainty: Certainty) -> Self {
        if certainty == Certainty::Certain {
            return self.clone();
        }
        Self::build(self.entries().iter().cloned().map(|entry| entry.cap(certainty)).collect())
    }

    /// The same values, behind a call.
    #[must_use]
    pub fn through(&self, name: &Name, at: Origin) -> Self {
        self.map_traces(&|trace| trace.clone().through(name, at))
    }

    /// Changes all traces, also of nested values, but not of the fields of structs: these were set before.
    #[must_use]
    pub fn map_traces(&self, change: &impl Fn(&Trace) -> Trace) -> Self {
        let entries = self.entries().iter().map(|entry| {
            let value = match &entry.value {
                Value::Made(_) | Value::Closure(_) => entry.value.clone(),
                value => value.map_nested(&mut |inner| inner.map_traces(change)),
            };
            Entry { value, certainty: entry.certainty, trace: change(&entry.trace) }
        });
        Self::build(entries.collect())
    }

    /// Applies a function to each entry and joins the results, none more certain than its entry.
    #[must_use]
    pub fn flat_map(&self, mut f: impl FnMut(&Entry) -> Self) -> Self {
        match self.entries() {
            [] => Self::bottom(),
            [one] => f(one).cap(one.certainty),
            entries => Self::join_all(entries.iter().map(|entry| f(entry).cap(entry.certainty))),
        }
    }

    /// Applies a function to each value.
    #[must_use]
    pub fn map(&self, mut f: impl FnMut(&Value) -> Value) -> Self {
        let entries = self.entries().iter().map(|entry| Entry { value: f(&entry.value), ..entry.clone() });
        Self::collect(entries.collect())
    }

    /// Keeps the entries that fulfil a condition.
    #[must_use]
    pub fn filter(&self, keep: impl Fn(&Entry) -> bool) -> Self {
        Self::build(self.entries().iter().filter(|entry| keep(entry)).cloned().collect())
    }

    /// Keeps the values that come at some time: a future may never end.
    #[must_use]
    pub fn ending(&self) -> Self {
        self.filter(|entry| !entry.value.is_never())
    }

    /// Puts the set into a value, at the trace of its first entry.
    #[must_use]
    pub fn wrap(self, kind: fn(Self) -> Value, at: Origin) -> Self {
        let Some(first) = self.entries().iter().max_by_key(|entry| entry.certainty) else {
            return Self::bottom();
        };
        let certainty = first.certainty;
        let trace = if self.entries().len() == 1 { first.trace.clone() } else { Trace::at(at) };
        Self::from_entry(Entry { value: kind(self), certainty, trace })
    }
}

/// Merges two sorted lists.
fn merge(one: &[Entry], other: &[Entry], join: impl Fn(&Entry, &Entry) -> Entry) -> Vec<Entry> {
    let mut merged = Vec::with_capacity(one.len() + other.len());
    let (mut left, mut right) = (one.iter().peekable(), other.iter().peekable());
    loop {
        match (left.peek(), right.peek()) {
            (Some(a), Some(b)) => match compare(&a.value, &b.value) {
                Ordering::Less => merged.extend(left.next().cloned()),
                Ordering::Greater => merged.extend(right.next().cloned()),
                Ordering::Equal => {
                    merged.push(join(a, b));
                    left.next();
                    right.next();
                }
            },
            (Some(_), None) => merged.extend(left.by_ref().cloned()),
            (None, Some(_)) => merged.extend(right.by_ref().cloned()),
            (None, None) => return merged,
        }
    }
}
