//! Closures that are handed to code which is not seen: what comes back of them.

use std::rc::Rc;

use super::{
    Frame,
    call::{Arguments, apply, invoke},
    closure,
    exit::converted,
    method::Call,
};
use crate::{
    body::Name,
    certainty::Certainty,
    domain::{Entry, ErrorOf, Function, Made, Origin, Set, Value},
    engine::Context,
    program::Ran,
    statuses::shape::{self, Shape},
    ty::Ty,
};

/// Returns the result of a method that runs a closure, where a fact tells what it gives of it.
pub(super) fn ran(f: &mut Frame<'_>, entry: &Entry, krate: Option<&Name>, call: &Call<'_>) -> Option<Set> {
    let given = call.arguments.values.iter().rev().find(|values| values.values().any(is_callable))?;
    let krate = krate.map(|krate| &**krate);
    let ran = f.cx.engine.program.ran(entry.value.ty(), krate, call.name)?;
    let before = f.state.clone();
    let values = called(f, given, call.at);
    if !f.state.is_reachable() {
        f.state = before;
    }
    let error =
        ErrorOf { ty: None, krate: krate.map(Name::from), by: Some(call.name.clone()), handed_on: false };
    let failed = Set::one(Value::Error(error), call.at);
    Some(match ran {
        Ran::Value => values,
        Ran::OrError => values.join(&failed.wrap(converted, call.at).wrap(Value::Err, call.at)),
        Ran::OrFails => values.wrap(Value::Ok, call.at).join(&failed.wrap(Value::Err, call.at)),
        Ran::Wraps { ty, given, own, fails } => {
            let made = |variant: &Name, inner: Set| {
                let fields = vec![("0".into(), inner)];
                let made = Made { ty: ty.clone(), variant: Some(variant.clone()), fields };
                Set::one(Value::Made(Rc::new(made)), call.at)
            };
            let (good, bad) = halves(f, &values, call.at);
            let bad = if bad.is_bottom() { bad } else { made(&given, bad) };
            let failed = failed.map(|error| error.failure(Some(fails.clone())));
            good.wrap(Value::Ok, call.at).join(&bad.join(&made(&own, failed)).wrap(Value::Err, call.at))
        }
    })
}

/// The successes and the failures of some values.
fn halves(f: &Frame<'_>, values: &Set, at: Origin) -> (Set, Set) {
    let (mut good, mut bad) = (Set::bottom(), Set::bottom());
    for entry in values.entries() {
        let (success, failure) = shape::halves(&f.cx, entry, at);
        good = good.join(&success.unwrap_or_default().cap(entry.certainty));
        bad = bad.join(&failure.unwrap_or_default().cap(entry.certainty));
    }
    (good, bad)
}

/// Returns the failures that an argument of code which is not seen may lead to: it may hand them on, and wrap them. It
/// also returns `true` if such a failure may be an error of the program.
pub(super) fn failures(f: &mut Frame<'_>, argument: &Set) -> (Set, bool) {
    let run = closure::run_maybe(f, argument);
    let all = argument.entries().iter().chain(run.entries());
    let failures = all.filter(|entry| matches!(entry.value, Value::Err(_)));
    let failures = Set::collect(failures.cloned().collect()).cap(Certainty::Possible);
    let hands_on = argument.values().chain(run.values()).any(|value| hands_on(&f.cx, value));
    (failures, hands_on)
}

/// Returns `true` if a value that other code is given may come back as an error of the program.
pub(super) fn hands_on(cx: &Context<'_>, value: &Value) -> bool {
    match value {
        Value::Unknown(foreign) => foreign.hands_on,
        Value::Error(error) => error.handed_on,
        Value::Err(inner) => inner.values().any(|error| match error {
            Value::Error(error) => error.handed_on,
            _ => true,
        }),
        Value::Ok(inner) | Value::Some(inner) | Value::List(inner) | Value::Converted(inner) => {
            inner.values().any(|value| hands_on(cx, value))
        }
        Value::Tuple(parts) => parts.iter().any(|part| part.values().any(|value| hands_on(cx, value))),
        Value::Typed(ty) => holds_own_error(cx, ty),
        // What it gives is known where it runs in the function that makes it.
        Value::Closure(closure) => closure.away,
        Value::Function(Function::Callees(callees, _)) => {
            let functions = callees.list.iter().filter_map(|callee| cx.engine.load(*callee));
            let mut outputs = functions.map(|function| function.output.clone());
            callees.open || outputs.any(|output| output.is_some_and(|ty| holds_own_error(cx, &ty)))
        }
        Value::Function(Function::Inner(..)) => true,
        _ => false,
    }
}

/// Returns `true` if a type is a `Result` with an error of the program, or has one among its arguments.
fn holds_own_error(cx: &Context<'_>, ty: &Ty) -> bool {
    let is_one = match shape::shape(ty.syn()) {
        Shape::Result(_, Some(error)) => cx.engine.program.is_own(&Ty::new(error.clone())),
        Shape::Hidden => matches!(ty.syn(), syn::Type::ImplTrait(_) | syn::Type::FnPtr(_)),
        _ => false,
    };
    is_one || ty.arguments().iter().any(|inner| holds_own_error(cx, inner))
}

fn is_callable(value: &Value) -> bool {
    matches!(value, Value::Closure(_) | Value::Function(_))
}

/// Calls a value with arguments of which nothing is known.
fn called(f: &mut Frame<'_>, callable: &Set, at: Origin) -> Set {
    let Some(Value::Function(Function::Callees(callees, name))) = callable.only() else {
        return apply(f, callable, &Arguments::plain(Vec::new()), at);
    };
    let first = callees.list.first().and_then(|callee| f.cx.engine.load(*callee));
    let count = first.map_or(0, |function| function.inner.parameters.len());
    invoke(f, callees, name, &Arguments::plain(vec![Set::unknown(at); count]), at)
}
