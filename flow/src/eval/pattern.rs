//! Patterns: the values that match them, and their bindings.

mod bind;
pub(super) mod named;
mod residue;

pub(crate) use self::bind::{assign_all, bind, bind_nothing, lent, loosen, typed, variable};
pub(crate) use self::residue::residue;
use self::{bind::add, named::named};
use super::{Frame, path};
use crate::{
    body::{Literal, LocalId, Pat, PatId},
    certainty::Certainty,
    domain::{Entry, Set, Value},
    state::State,
    statuses::shape,
    ty::Ty,
};

/// The result of matching a value with a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    Never,
    Perhaps,
    Always,
}

/// The decision of unseen code that a pattern asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Asks {
    /// None.
    Nothing,
    /// The kind of error that a dependency returned: values that no pattern asks for stay certain.
    Foreign,
    /// The variant of an error or a response of the program: even the remaining values are only possible.
    Own,
}

/// The result of matching one value with a pattern.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Answer {
    pub(crate) fit: Fit,
    pub(crate) asks: Asks,
}

/// The result of matching a set of values with a pattern.
pub(crate) struct Test {
    pub(crate) fit: Fit,
    /// The certainty that a value matches.
    pub(crate) yes: Certainty,
    /// The certainty that a value does not match.
    pub(crate) no: Certainty,
    /// The bindings of the pattern.
    pub(crate) bound: Bound,
    /// The values that may match.
    pub(crate) taken: Set,
    /// The values that may not match.
    pub(crate) left: Set,
}

/// Variables with their values.
pub(crate) type Bound = Vec<(LocalId, Set)>;

const ALWAYS: Answer = Answer { fit: Fit::Always, asks: Asks::Nothing };
const PERHAPS: Answer = Answer { fit: Fit::Perhaps, asks: Asks::Nothing };
const NEVER: Answer = Answer { fit: Fit::Never, asks: Asks::Nothing };

impl Answer {
    const fn decided(holds: bool) -> Self {
        if holds { ALWAYS } else { NEVER }
    }

    /// Returns the certainty that a value matches.
    pub(crate) fn yes(self, entry: &Entry) -> Certainty {
        if self.asks > Asks::Nothing { Certainty::Possible } else { entry.certainty }
    }

    /// Returns the certainty that a value does not match.
    pub(crate) fn no(self, entry: &Entry) -> Certainty {
        if self.asks == Asks::Own { Certainty::Possible } else { entry.certainty }
    }

    /// Combines the results of parts that must all match.
    fn and(self, other: Self) -> Self {
        let fit = match (self.fit, other.fit) {
            (Fit::Never, _) | (_, Fit::Never) => Fit::Never,
            (Fit::Always, Fit::Always) => Fit::Always,
            _ => Fit::Perhaps,
        };
        Self { fit, asks: self.asks.max(other.asks) }
    }

    /// Combines the results of alternatives.
    fn or(self, other: Self) -> Self {
        let fit = match (self.fit, other.fit) {
            (Fit::Always, _) | (_, Fit::Always) => Fit::Always,
            (Fit::Never, Fit::Never) => Fit::Never,
            _ => Fit::Perhaps,
        };
        Self { fit, asks: self.asks.max(other.asks) }
    }

    /// Combines the results of several values of one part.
    fn of_any(answers: impl Iterator<Item = Self>) -> Self {
        let all: Vec<Self> = answers.collect();
        let asks = all.iter().map(|answer| answer.asks).max().unwrap_or(Asks::Nothing);
        let fit = match all.first() {
            Some(first) if all.iter().all(|answer| answer.fit == first.fit) => first.fit,
            Some(_) => Fit::Perhaps,
            None => Fit::Never,
        };
        Self { fit, asks }
    }
}

/// Returns a value as far as the variables of a pattern leave it: a guard that fails has narrowed them; `None` if it
/// leaves no value.
pub(crate) fn narrowed(f: &Frame<'_>, pattern: PatId, entry: &Entry, state: &State) -> Option<Entry> {
    match f.function.body.pat(pattern) {
        Pat::Bind(local, None, _) => {
            let left = state.get(*local);
            left.values().any(|value| *value == entry.value).then(|| entry.clone())
        }
        Pat::Typed(inner, _) => narrowed(f, *inner, entry, state),
        Pat::Struct(_, fields) => match (&fields[..], &entry.value) {
            ([(_, inner)], Value::Ok(_) | Value::Err(_) | Value::Some(_)) => {
                let mut empty = false;
                let value = entry.value.map_nested(&mut |values| {
                    let left = values.entries().iter().filter_map(|entry| narrowed(f, *inner, entry, state));
                    let left = Set::collect(left.collect());
                    empty |= left.is_bottom();
                    left
                });
                (!empty).then(|| Entry { value, ..entry.clone() })
            }
            _ => Some(entry.clone()),
        },
        _ => Some(entry.clone()),
    }
}

/// Tests all values of a set.
pub(crate) fn test_all(f: &Frame<'_>, pattern: PatId, values: &Set) -> Test {
    let mut bound = Bound::new();
    let (mut yes, mut no) = (Certainty::Possible, Certainty::Possible);
    let (mut taken, mut left, mut answers) = (Vec::new(), Vec::new(), Vec::new());
    for entry in values.entries() {
        let mut answer = test(f, pattern, entry, &mut bound);
        if answer.fit != Fit::Never {
            yes = yes.max(answer.yes(entry));
            taken.push(entry.clone());
        }
        match residue(f, pattern, entry) {
            Some(entry) => {
                no = no.max(answer.no(&entry));
                left.push(entry);
            }
            None => answer.fit = Fit::Always,
        }
        answers.push(answer);
    }
    let fit = Answer::of_any(answers.into_iter()).fit;
    Test { fit, yes, no, bound, taken: Set::collect(taken), left: Set::collect(left) }
}

/// Matches one value with a pattern; if it may match, its parts are added to the bindings.
pub(crate) fn test(f: &Frame<'_>, pattern: PatId, entry: &Entry, bound: &mut Bound) -> Answer {
    let mut own = Bound::new();
    let answer = fits(f, pattern, entry, &mut own);
    if answer.fit != Fit::Never {
        // A binding after a question about an error is no more certain than the result.
        let certainty = if answer.asks > Asks::Nothing { Certainty::Possible } else { Certainty::Certain };
        for (local, values) in own {
            add(bound, local, values.cap(certainty));
        }
    }
    answer
}

fn fits(f: &Frame<'_>, pattern: PatId, entry: &Entry, bound: &mut Bound) -> Answer {
    let body = f.function.body.clone();
    match body.pat(pattern) {
        Pat::Wild | Pat::Rest => ALWAYS,
        Pat::Bind(local, inner, _) => {
            add(bound, *local, Set::from_entry(entry.clone()));
            inner.map_or(ALWAYS, |inner| fits(f, inner, entry, bound))
        }
        Pat::Typed(inner, _) => fits(f, *inner, entry, bound),
        Pat::Or(cases) => cases.iter().fold(NEVER, |answer, case| answer.or(test(f, *case, entry, bound))),
        Pat::Tuple(parts) => elements(f, parts, entry, bound),
        Pat::Slice(parts) => {
            let inner = match &entry.value {
                Value::List(inner) => inner.cap(entry.certainty),
                _ => part(entry, Value::unknown()),
            };
            for part in parts {
                for entry in inner.entries() {
                    fits(f, *part, entry, bound);
                }
            }
            PERHAPS
        }
        Pat::Literal(literal) => literal_fits(f, literal, &entry.value),
        Pat::Range(start, end) => match &entry.value {
            Value::Number(number) => Answer::decided(
                start.is_none_or(|start| start <= *number) && end.is_none_or(|end| *number <= end),
            ),
            value => asked(f, value),
        },
        Pat::Path(path) => {
            let resolution = path::resolve(f, None, path);
            named(f, &resolution, &[], entry, bound)
        }
        Pat::Struct(path, fields) => {
            let resolution = path::resolve(f, None, path);
            named(f, &resolution, fields, entry, bound)
        }
        Pat::Unknown => asked(f, &entry.value),
    }
}

/// Returns the result for a value that may match a pattern, with the decision of unseen code that it asks for.
fn asked(f: &Frame<'_>, value: &Value) -> Answer {
    Answer { fit: Fit::Perhaps, asks: shape::asks(&f.cx, value) }
}

fn literal_fits(f: &Frame<'_>, literal: &Literal, value: &Value) -> Answer {
    match (literal, value) {
        (Literal::Int(Some(number)), Value::Number(value)) => Answer::decided(number == value),
        (Literal::Bool(truth), Value::Bool(value)) => Answer::decided(truth == value),
        (Literal::Str(text), Value::Text(value)) => Answer::decided(text == value),
        _ => asked(f, value),
    }
}

fn elements(f: &Frame<'_>, parts: &[PatId], entry: &Entry, bound: &mut Bound) -> Answer {
    let known = match &entry.value {
        Value::Tuple(elements) if elements.len() == parts.len() => Some(elements.clone()),
        _ => None,
    };
    let types = entry.value.ty().map(|ty| match ty.syn() {
        syn::Type::Tuple(tuple) => tuple.elems.iter().cloned().map(Ty::new).collect(),
        _ => Vec::new(),
    });
    let types: Vec<Ty> = types.unwrap_or_default();
    let rest = parts.iter().any(|part| matches!(f.function.body.pat(*part), Pat::Rest));
    let mut answer = ALWAYS;
    for (i, pattern) in parts.iter().enumerate() {
        let values = match &known {
            Some(elements) if !rest => elements[i].cap(entry.certainty),
            _ => match types.get(i).filter(|_| !rest && types.len() == parts.len()) {
                Some(ty) => part(entry, Value::Typed(ty.clone())),
                None => part(entry, derived(&entry.value)),
            },
        };
        let answers = values.entries().iter().map(|entry| fits(f, *pattern, entry, bound));
        answer = answer.and(Answer::of_any(answers.collect::<Vec<_>>().into_iter()));
    }
    answer
}

/// Returns a part of a value whose parts are not seen: a part of an error is still that error.
fn derived(value: &Value) -> Value {
    match value {
        Value::Error(error) => Value::error(error.krate.clone()),
        value => value.part(),
    }
}

/// A part of a value, with the same trace.
fn part(entry: &Entry, value: Value) -> Set {
    Set::from_entry(Entry { value, ..entry.clone() })
}
