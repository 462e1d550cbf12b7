//! Iterators: methods that hand on the elements of a list, and the failures among them.
//!
//! A value of which nothing is known is an `Option`, a `Result` or an iterator: `.map(f)` of it is evaluated as that of the
//! first two. A method that these do not have says that it is an iterator, so that the halves are its elements.

use responds_syntax::frameworks::is_standard;

use super::{
    Frame,
    call::{Arguments, apply_perhaps},
    closure, list,
    method::Call,
};
use crate::{
    certainty::Certainty,
    domain::{Entry, Foreign, Origin, Set, Value},
    known::iterators::{self, Method, Step},
    statuses::shape,
};

/// Evaluates a method of an iterator; `None` where the value is not known to be one.
pub(super) fn method(f: &mut Frame<'_>, entry: &Entry, call: &Call<'_>) -> Option<Set> {
    let method = iterators::find(call.name).filter(|known| known.arity == call.arguments.values.len())?;
    let elements = items(entry, method, call.at)?;
    let at = call.at;
    match method.step {
        Step::Map => Some(listed(called(f, call, &[elements]), at)),
        Step::FilterMap => {
            let kept = called(f, call, &[elements]).flat_map(|entry| match &entry.value {
                Value::Some(inner) => inner.clone(),
                Value::None => Set::bottom(),
                value => Set::one(value.part(), at),
            });
            Some(listed(kept, at))
        }
        Step::FlatMap => Some(listed(all(&called(f, call, &[elements]), at), at)),
        Step::Same => {
            for values in &call.arguments.values {
                closure::run_maybe(f, values);
            }
            Some(listed(elements, at))
        }
        Step::One => {
            for values in &call.arguments.values {
                closure::run_maybe(f, values);
            }
            let one = if elements.is_bottom() { Set::unknown(at) } else { elements };
            Some(one.wrap(Value::Some, at).join(&Set::one(Value::None, at)))
        }
        Step::Collect => collected(f, elements, call),
        Step::TryForEach | Step::TryFold => Some(tried(f, entry, elements, method.step, call)),
    }
}

/// Returns the elements of a value that a function takes as a list; a future of such a value is the value.
pub(super) fn all(values: &Set, at: Origin) -> Set {
    values.flat_map(|entry| match &entry.value {
        Value::List(inner) | Value::Ok(inner) => inner.clone(),
        Value::Err(_) | Value::None => Set::bottom(),
        _ => list::elements(&Set::from_entry(entry.clone()), at),
    })
}

/// Returns `Ok`, or the failures among some elements.
pub(super) fn first_failure(f: &Frame<'_>, elements: &Set, at: Origin) -> Set {
    let failures = elements.flat_map(|entry| shape::halves(&f.cx, entry, at).1.unwrap_or_default());
    Set::unknown(at).wrap(Value::Ok, at).join(&failures.wrap(Value::Err, at))
}

pub(super) fn listed(elements: Set, at: Origin) -> Set {
    Set::one(Value::List(elements), at)
}

/// Returns the elements of an iterator; `None` where the value is not known to be one.
fn items(entry: &Entry, method: Method, at: Origin) -> Option<Set> {
    let is_last = matches!(method.step, Step::Collect | Step::TryForEach | Step::TryFold);
    match &entry.value {
        Value::List(inner) => Some(inner.clone()),
        Value::Ok(inner) | Value::Some(inner) if method.is_own => Some(inner.clone()),
        // An iterator that is not followed is no failure.
        Value::Err(_) | Value::None if method.is_own => Some(Set::bottom()),
        Value::Unknown(_) | Value::Typed(_) if is_last => {
            Some(list::elements(&Set::from_entry(entry.clone()), at))
        }
        _ => None,
    }
}

fn called(f: &mut Frame<'_>, call: &Call<'_>, arguments: &[Set]) -> Set {
    if arguments.iter().any(Set::is_bottom) {
        return Set::bottom();
    }
    let function = call.arguments.values.last().cloned().unwrap_or_else(|| Set::unknown(call.at));
    apply_perhaps(f, &function, &Arguments::plain(arguments.to_vec()), call.at)
}

/// All elements in one value: in a list, which is a `Result` or an `Option` where its type says so.
fn collected(f: &Frame<'_>, elements: Set, call: &Call<'_>) -> Option<Set> {
    let is_evident = elements.is_bottom()
        || elements.values().any(|value| match value {
            Value::Ok(_) | Value::Err(_) | Value::Some(_) | Value::None => true,
            Value::Typed(ty) => is_half(ty),
            Value::Unknown(foreign) => foreign.by.is_some(),
            _ => false,
        });
    let target = call.generics.first().map(|ty| f.ty(ty));
    match target {
        Some(ty) if is_half(&ty) => {
            let given = if is_evident {
                listed(elements, call.at)
            } else {
                let made = Foreign { by: Some(call.name.clone()), hands_on: true, ..Foreign::default() };
                Set::one(Value::Unknown(made), call.at)
            };
            Some(shape::shaped(&f.cx, &given, Some(&ty)))
        }
        Some(ty) if !is_list(&ty) => None,
        _ => is_evident.then(|| listed(elements, call.at)),
    }
}

fn is_half(ty: &crate::ty::Ty) -> bool {
    matches!(shape::shape(ty.syn()), shape::Shape::Result(..) | shape::Shape::Option(_))
}

/// Returns `true` if a type holds elements one by one.
fn is_list(ty: &crate::ty::Ty) -> bool {
    matches!(ty.last_name().as_deref(), Some("Vec" | "VecDeque" | "BTreeSet" | "HashSet" | "LinkedList"))
}

/// Calls a function with each element until it fails.
fn tried(f: &mut Frame<'_>, entry: &Entry, elements: Set, step: Step, call: &Call<'_>) -> Set {
    let at = call.at;
    let results = match step {
        Step::TryFold => called(f, call, &[Set::unknown(at), elements]),
        _ => called(f, call, &[elements]),
    };
    let given = first_failure(f, &results, at);
    if is_iterator(&entry.value) {
        return given;
    }
    // A stream fails by itself too, with the error of the function.
    let passed = Foreign { by: Some(call.name.clone()), hands_on: true, ..Foreign::default() };
    let failed = Set::one(Value::Unknown(passed).failure(None), at).wrap(Value::Err, at);
    given.join(&failed.cap(Certainty::Possible))
}

/// Returns `true` if a value is no stream: the standard library has none.
fn is_iterator(value: &Value) -> bool {
    match value {
        Value::Unknown(foreign) => foreign.krate.as_deref().is_some_and(is_standard),
        Value::Typed(ty) => ty.krate().is_none_or(|krate| is_standard(&krate)),
        _ => true,
    }
}
