//! Combinators of `Option`, `Result` and `bool`: their effect on each half.

use super::{
    Frame,
    call::{Arguments, apply_perhaps},
    exit,
    method::Call,
};
use crate::{
    domain::{Entry, Function, Set, Value},
    known::combinators::{self, Combinator},
    state::State,
    statuses::shape,
};

/// The halves of a receiver.
struct Halves {
    good: Option<Set>,
    bad: Option<Set>,
    /// `Some(true)` for an `Option`, `Some(false)` for a `Result`, `None` if that is unknown.
    option: Option<bool>,
}

/// Evaluates a combinator of one value; nothing for any other method.
pub(super) fn combinator(f: &mut Frame<'_>, entry: &Entry, call: &Call<'_>) -> Option<Set> {
    let name: &str = call.name;
    let combinator = match combinators::find(name) {
        Some(combinator) => combinator,
        None if f.cx.candidates.or_fails(name) => Combinator::OkOr,
        None => return None,
    };
    if !applies(entry, combinator, call) {
        return None;
    }
    if matches!(combinator, Combinator::Then | Combinator::ThenSome) {
        return Some(of_truth(f, entry, combinator, call));
    }
    let (good, bad) = shape::halves(&f.cx, entry, call.at);
    let halves = Halves { good, bad, option: is_option(&entry.value) };
    let values = combined(f, entry, combinator, &halves, call);
    if values.is_bottom() {
        // Neither half comes back from its function.
        f.state = State::unreachable();
    }
    Some(values)
}

/// Returns `true` if a method of this name is that combinator for a value: other types have methods of these names too.
fn applies(entry: &Entry, combinator: Combinator, call: &Call<'_>) -> bool {
    let arguments = call.arguments.values.len();
    let expected = match combinator {
        Combinator::MapOr | Combinator::MapOrElse => 2,
        Combinator::Ok
        | Combinator::Err
        | Combinator::Transpose
        | Combinator::Flatten
        | Combinator::UnwrapOrDefault
        | Combinator::ErrInto => 0,
        Combinator::Unwrap => usize::from(&**call.name == "expect"),
        _ => 1,
    };
    let fits = match &entry.value {
        // Of an iterator each element is mapped.
        Value::List(_)
        | Value::Status(_)
        | Value::Number(_)
        | Value::Unit
        | Value::Tuple(_)
        | Value::Fields(..) => false,
        Value::Bool(_) => matches!(combinator, Combinator::Then | Combinator::ThenSome),
        Value::Unknown(foreign) => fits_unknown(combinator, &call.arguments.values, foreign.krate.is_some()),
        // A query is filtered by a condition, and remains a query.
        value if combinator == Combinator::Filter && is_option(value).is_none() => {
            is_callable(&argument(call, 0))
        }
        _ => true,
    };
    arguments == expected && fits
}

/// Returns `true` if one of some values is a function.
fn is_callable(values: &Set) -> bool {
    values.values().any(|value| matches!(value, Value::Closure(_) | Value::Function(_)))
}

/// Returns `true` if the arguments of a method show that it is that combinator, whatever its receiver is: a query has
/// `filter`, and its conditions have `and` and `or`, none of which takes a function or a half.
fn fits_unknown(combinator: Combinator, arguments: &[Set], of_crate: bool) -> bool {
    let is_it = |value: &Value| match (combinator, value) {
        // A path may be a column.
        (Combinator::Filter, Value::Function(Function::Named(_))) => !of_crate,
        (Combinator::Filter, value) => matches!(value, Value::Closure(_) | Value::Function(_)),
        (Combinator::And | Combinator::Or, Value::Response(_) | Value::Status(_) | Value::Made(_)) => true,
        (Combinator::And | Combinator::Or, value) => is_option(value).is_some(),
        _ => true,
    };
    arguments.is_empty() || arguments.iter().any(|values| values.values().any(is_it))
}

/// Returns `true` if a value is an `Option`; `None` if that is unknown.
fn is_option(value: &Value) -> Option<bool> {
    match value {
        Value::Some(_) | Value::None => Some(true),
        Value::Ok(_) | Value::Err(_) => Some(false),
        Value::Typed(ty) => match ty.last_name().as_deref() {
            Some("Option") => Some(true),
            Some(name) if name.ends_with("Result") => Some(false),
            _ => None,
        },
        _ => None,
    }
}

/// Evaluates `truth.then(f)` and `truth.then_some(value)`.
fn of_truth(f: &mut Frame<'_>, entry: &Entry, combinator: Combinator, call: &Call<'_>) -> Set {
    let some = |f: &mut Frame<'_>| {
        let values = match combinator {
            Combinator::ThenSome => argument(call, 0),
            _ => called(f, call, 0, &[]),
        };
        values.wrap(Value::Some, call.at)
    };
    let none = || Set::one(Value::None, call.at);
    match &entry.value {
        Value::Bool(true) => some(f),
        Value::Bool(false) => none(),
        // A future or a filter has a method of this name too.
        Value::Unknown(_) | Value::Error(_) => some(f).join(&none()),
        _ => Set::unknown(call.at),
    }
}

fn argument(call: &Call<'_>, index: usize) -> Set {
    call.arguments.values.get(index).cloned().unwrap_or_else(|| Set::unknown(call.at))
}

/// Calls an argument, which may not be called: the other half does not need it.
fn called(f: &mut Frame<'_>, call: &Call<'_>, index: usize, arguments: &[Set]) -> Set {
    apply_perhaps(f, &argument(call, index), &Arguments::plain(arguments.to_vec()), call.at)
}

fn combined(
    f: &mut Frame<'_>,
    entry: &Entry,
    combinator: Combinator,
    halves: &Halves,
    call: &Call<'_>,
) -> Set {
    let at = call.at;
    let good = || halves.good.clone().unwrap_or_default();
    let bad = || halves.bad.clone().unwrap_or_default();
    let succeed = |values: Set| {
        // A mapped value stays an `Option` or a `Result`, as the receiver was.
        let kind = if halves.option == Some(true) { Value::Some } else { Value::Ok };
        values.wrap(kind, at)
    };
    let fail = |halves: &Halves| match (&halves.bad, halves.option) {
        (None, _) => Set::bottom(),
        (Some(_), Some(true)) => Set::one(Value::None, at),
        (Some(bad), _) => bad.clone().wrap(Value::Err, at),
    };
    let may_fail = halves.bad.is_some();
    let on_failure = |values: Set| if may_fail { values } else { Set::bottom() };
    match combinator {
        Combinator::Map => succeed(on_each(f, call, 0, &good())).join(&fail(halves)),
        Combinator::MapErr => {
            good().wrap(Value::Ok, at).join(&on_each(f, call, 0, &bad()).wrap(Value::Err, at))
        }
        Combinator::AndThen => on_each(f, call, 0, &good()).join(&fail(halves)),
        Combinator::OrElse => succeed(good()).join(&on_failed(f, call, 0, halves)),
        Combinator::Or => succeed(good()).join(&on_failure(argument(call, 0))),
        Combinator::And => {
            let next = if halves.good.is_some() { argument(call, 0) } else { Set::bottom() };
            next.join(&fail(halves))
        }
        Combinator::OkOr => {
            good().wrap(Value::Ok, at).join(&on_failure(argument(call, 0).wrap(Value::Err, at)))
        }
        Combinator::OkOrElse => {
            let failure = if may_fail { called(f, call, 0, &[]) } else { Set::bottom() };
            good().wrap(Value::Ok, at).join(&failure.wrap(Value::Err, at))
        }
        Combinator::Unwrap => good(),
        Combinator::UnwrapOrDefault => good().join(&on_failure(Set::unknown(at))),
        Combinator::UnwrapOr => good().join(&on_failure(argument(call, 0))),
        Combinator::UnwrapOrElse => good().join(&on_failed(f, call, 0, halves)),
        Combinator::MapOr => on_each(f, call, 1, &good()).join(&on_failure(argument(call, 0))),
        Combinator::MapOrElse => {
            let mapped = on_each(f, call, 1, &good());
            mapped.join(&on_failed(f, call, 0, halves))
        }
        // A builder of a response ends with a method of this name.
        Combinator::Ok if entry.value.is_response() => good().wrap(Value::Ok, at),
        Combinator::Ok => good().wrap(Value::Some, at).join(&on_failure(Set::one(Value::None, at))),
        Combinator::Err => {
            let none = if halves.good.is_some() { Set::one(Value::None, at) } else { Set::bottom() };
            bad().wrap(Value::Some, at).join(&none)
        }
        Combinator::Transpose => transposed(f, entry, at),
        Combinator::Flatten => flattened(entry, halves, at).join(&fail(halves)),
        Combinator::Filter => {
            super::closure::run_maybe(f, &argument(call, 0));
            succeed(good()).join(&Set::one(Value::None, at))
        }
        Combinator::Context => {
            let error = any_error(f, call);
            good().wrap(Value::Ok, at).join(&on_failure(error.wrap(Value::Err, at)))
        }
        Combinator::OkOrAny => {
            let error = Set::one(Value::error(Some("eyre".into())), at);
            good().wrap(Value::Ok, at).join(&on_failure(error.wrap(Value::Err, at)))
        }
        Combinator::ErrInto => {
            good().wrap(Value::Ok, at).join(&bad().wrap(exit::converted, at).wrap(Value::Err, at))
        }
        Combinator::Then | Combinator::ThenSome => Set::unknown(at),
    }
}

/// Calls a function with each value of a half, as long as there is one.
fn on_each(f: &mut Frame<'_>, call: &Call<'_>, index: usize, values: &Set) -> Set {
    if values.is_bottom() { Set::bottom() } else { called(f, call, index, std::slice::from_ref(values)) }
}

/// Calls a function for a failure: with the error of a `Result`, with nothing for an `Option`.
fn on_failed(f: &mut Frame<'_>, call: &Call<'_>, index: usize, halves: &Halves) -> Set {
    match (&halves.bad, halves.option) {
        (None, _) => Set::bottom(),
        (Some(_), Some(true)) => called(f, call, index, &[]),
        (Some(bad), _) => called(f, call, index, std::slice::from_ref(bad)),
    }
}

/// The error that holds any other, with its message: of `anyhow` or of a crate like it.
fn any_error(f: &mut Frame<'_>, call: &Call<'_>) -> Set {
    super::closure::run_maybe(f, &argument(call, 0));
    let krate = if call.name.starts_with("wrap_err") { "eyre" } else { "anyhow" };
    Set::one(Value::error(Some(krate.into())), call.at)
}

fn transposed(f: &Frame<'_>, entry: &Entry, at: crate::domain::Origin) -> Set {
    match &entry.value {
        Value::None => Set::one(Value::None, at).wrap(Value::Ok, at),
        Value::Some(inner) | Value::Ok(inner) => inner.flat_map(|inner| {
            let outer: fn(Set) -> Value =
                if matches!(entry.value, Value::Some(_)) { Value::Some } else { Value::Ok };
            if inner.value == Value::None {
                Set::one(Value::None, at)
            } else {
                let (good, bad) = shape::halves(&f.cx, inner, at);
                let success = good.unwrap_or_default().wrap(outer, at);
                let kind: fn(Set) -> Value =
                    if matches!(entry.value, Value::Some(_)) { Value::Ok } else { Value::Some };
                let failed = match bad {
                    Some(bad) if matches!(entry.value, Value::Some(_)) => bad.wrap(Value::Err, at),
                    Some(_) => Set::one(Value::None, at),
                    None => Set::bottom(),
                };
                success.wrap(kind, at).join(&failed)
            }
        }),
        Value::Err(inner) => inner.clone().wrap(Value::Err, at).wrap(Value::Some, at),
        value => Set::one(value.part(), at),
    }
}

fn flattened(entry: &Entry, halves: &Halves, at: crate::domain::Origin) -> Set {
    match &entry.value {
        Value::Some(inner) | Value::Ok(inner) => inner.clone(),
        _ => match &halves.good {
            Some(_) => Set::one(entry.value.part(), at),
            None => Set::bottom(),
        },
    }
}
