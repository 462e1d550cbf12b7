//! Closures that are handed to code which is not seen: what comes back of them.

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
    domain::{Entry, ErrorOf, Function, Origin, Set, Value},
    program::Ran,
};

/// Returns the result of a method that runs a closure, where a fact tells what it gives of it.
pub(super) fn ran(f: &mut Frame<'_>, entry: &Entry, krate: Option<&Name>, call: &Call<'_>) -> Option<Set> {
    let given = call.arguments.values.iter().rev().find(|values| values.values().any(is_callable))?;
    let krate = krate.map(|krate| &**krate);
    let ran = f.cx.engine.program.ran(entry.value.ty(), krate, call.name)?;
    let values = called(f, given, call.at);
    let error = ErrorOf { ty: None, krate: krate.map(Name::from), by: Some(call.name.clone()) };
    let failed = Set::one(Value::Error(error), call.at);
    Some(match ran {
        Ran::Value => values,
        Ran::OrError => values.join(&failed.wrap(converted, call.at).wrap(Value::Err, call.at)),
        Ran::OrFails => values.wrap(Value::Ok, call.at).join(&failed.wrap(Value::Err, call.at)),
    })
}

/// Returns the failures that an argument of code which is not seen may lead to: it may hand them on, and wrap them.
pub(super) fn failures(f: &mut Frame<'_>, argument: &Set) -> Set {
    let run = closure::run_maybe(f, argument);
    let all = argument.entries().iter().chain(run.entries());
    let failures = all.filter(|entry| matches!(entry.value, Value::Err(_)));
    Set::collect(failures.cloned().collect()).cap(Certainty::Possible)
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
