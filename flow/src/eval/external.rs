//! Functions and constants from outside of the program: tables of frameworks, the standard library, or nothing known.

use responds_syntax::frameworks::{Effect, Gives, Source, defining_crate};

use super::{
    Frame,
    call::{Arguments, apply},
    exit, filter, iterate, place, runner,
};
use crate::{
    body::Name,
    certainty::Certainty,
    domain::{Foreign, Function, Origin, Set, Value},
    known::wrappers::{self, FunctionFact},
    statuses::{self, effect, gives, header, inner, shape},
    ty::Ty,
};

/// Evaluates a path that names an item from outside.
pub(super) fn constant(f: &Frame<'_>, names: &[String], at: Origin) -> Set {
    if names.last().is_some_and(|last| last == "None") {
        return Set::one(Value::None, at);
    }
    if let Some(code) = statuses::status_of_path(&f.cx, names) {
        return Set::one(Value::Status(code), at);
    }
    if let Some((gives, status)) = f.cx.candidates.call(names) {
        // Without an argument it may be a constant; where it is called, it gives the same.
        return match gives {
            Gives::Answer(_) | Gives::Fields => gives::given(gives, status, &[], at),
            Gives::Fixed(_, parts) | Gives::Named(parts) if matches!(parts.content, Source::Is(_)) => {
                gives::given(gives, status, &[], at)
            }
            _ => Set::one(Value::Function(Function::Named(names.into())), at),
        };
    }
    match names.last() {
        Some(last) if header::is_constant(last) => Set::one(Value::Constant(last.as_str().into()), at),
        Some(_) => Set::one(Value::Function(Function::Named(names.into())), at),
        None => Set::unknown(at),
    }
}

/// Calls a function from outside.
pub(crate) fn call(f: &mut Frame<'_>, names: &[String], arguments: &Arguments, at: Origin) -> Set {
    if let Some(values) = filter::call(f, names, arguments, at) {
        return values;
    }
    if let Some((gives, status)) = f.cx.candidates.call(names) {
        if let Gives::Changed(index, effect) = gives {
            return changed(f, index, effect, arguments, at);
        }
        return gives::given(gives, status, &arguments.values, at);
    }
    if let Some(fact) = wrappers::find(names) {
        return known(f, fact, names, arguments, at);
    }
    method(f, names, arguments, at).unwrap_or_else(|| unseen(f, names, arguments, at))
}

/// A method of a response, by its path: `ServiceResponse::map_into_left_body(response)`.
fn method(f: &Frame<'_>, names: &[String], arguments: &Arguments, at: Origin) -> Option<Set> {
    let [.., ty, name] = names else { return None };
    if !ty.starts_with(|first: char| first.is_ascii_uppercase()) {
        return None;
    }
    let all: Vec<&Set> = arguments.values.iter().collect();
    if let Some(carried) = inner::carried(&f.cx, (Some(ty), name), &all, at) {
        return Some(carried);
    }
    let (receiver, rest) = arguments.values.split_first()?;
    if receiver.is_bottom() || !receiver.values().all(Value::is_response) {
        return None;
    }
    let results = receiver.entries().iter().map(|entry| {
        effect::on_receiver(&f.cx, entry, name, rest, at).map(|result| result.cap(entry.certainty))
    });
    Some(Set::join_all(results.collect::<Option<Vec<_>>>()?))
}

/// A response among the arguments, changed by another of them.
fn changed(f: &Frame<'_>, index: usize, effect: Effect, arguments: &Arguments, at: Origin) -> Set {
    let receivers = arguments.values.get(index).cloned().unwrap_or_else(|| Set::unknown(at));
    receivers.flat_map(|entry| effect::on_argument(&f.cx, entry, effect, &arguments.values, at))
}

fn known(f: &mut Frame<'_>, fact: FunctionFact, names: &[String], arguments: &Arguments, at: Origin) -> Set {
    let argument = |index: usize| arguments.values.get(index).cloned().unwrap_or_else(|| Set::unknown(at));
    let called = |f: &mut Frame<'_>, index: usize| apply_or_value(f, &argument(index), at);
    match fact {
        FunctionFact::Ok => argument(0).wrap(Value::Ok, at),
        FunctionFact::Err => argument(0).wrap(Value::Err, at),
        FunctionFact::Some => argument(0).wrap(Value::Some, at),
        FunctionFact::Argument(index) => argument(index),
        FunctionFact::Replace => {
            if let Some(Some(place)) = arguments.places.first() {
                place::write(f, place, &argument(1), at);
            }
            argument(0)
        }
        FunctionFact::Call(index) => called(f, index),
        FunctionFact::CallOrFail(index) => {
            // It runs somewhere else.
            let before = f.state.clone();
            let values = called(f, index);
            if !f.state.is_reachable() {
                f.state = before;
            }
            or_fail(f, &values, names, at)
        }
        FunctionFact::OrFail(index) => or_fail(f, &argument(index), names, at),
        FunctionFact::Convert => match holder(names) {
            Some(ty) => shape::shaped(&f.cx, &argument(0).wrap(exit::converted, at), Some(&ty)),
            None => argument(0).wrap(exit::converted, at),
        },
        FunctionFact::List => iterate::listed(iterate::all(&argument(0), at), at),
        FunctionFact::FirstFailure => {
            let elements = iterate::all(&argument(0), at);
            iterate::first_failure(f, &elements, at)
        }
        FunctionFact::Tuple => Set::one(Value::tuple(arguments.values.clone()), at),
        FunctionFact::Status => {
            numbered(f, names, &argument(0), at).unwrap_or_else(|| unseen(f, names, arguments, at))
        }
        FunctionFact::FromNumber => match numbered(f, names, &argument(0), at) {
            Some(statuses) => {
                let is_status = |value: &Value| matches!(value, Value::Status(_));
                let exact = statuses.values().all(is_status);
                let ok = statuses.wrap(Value::Ok, at);
                let failed = Set::one(Value::error(None), at).wrap(Value::Err, at);
                // An unknown number may or may not be a status.
                if exact { ok } else { ok.join(&failed.cap(Certainty::Possible)) }
            }
            None => unseen(f, names, arguments, at),
        },
        FunctionFact::Default => unseen(f, names, arguments, at),
        FunctionFact::Content(ty) => text(f, names, ty, arguments, at),
        FunctionFact::ContentOrFail(ty) => {
            let values = text(f, names, ty, arguments, at);
            or_fail(f, &values, names, at)
        }
    }
}

/// Returns the type in front of `from`, if it is an error from outside that holds any other.
fn holder(names: &[String]) -> Option<Ty> {
    let [path @ .., _] = names else { return None };
    let ty = Ty::new(syn::parse_str(&format!("::{}", path.join("::"))).ok()?);
    shape::holds_any(&ty).then_some(ty)
}

/// Some value of a type that is text or bytes.
fn content(f: &Frame<'_>, names: &[String], ty: &str) -> Value {
    syn::parse_str(ty).map_or_else(|_| made_by(f, names), |ty| Value::Typed(Ty::new(ty)))
}

/// A future in place of a closure is its value already; a closure is called.
fn apply_or_value(f: &mut Frame<'_>, values: &Set, at: Origin) -> Set {
    let is_callable = |value: &Value| matches!(value, Value::Closure(_) | Value::Function(_));
    if values.values().any(is_callable) {
        apply(f, values, &Arguments::plain(Vec::new()), at)
    } else {
        values.clone()
    }
}

/// `Ok` of some values, or an error of the code that runs them.
fn or_fail(f: &Frame<'_>, values: &Set, names: &[String], at: Origin) -> Set {
    let failed = Set::one(failure(f, names), at).wrap(Value::Err, at);
    values.ending().wrap(Value::Ok, at).join(&failed)
}

/// The statuses of numbers; `None` if the type in front of the function holds no statuses.
fn numbered(f: &Frame<'_>, names: &[String], numbers: &Set, at: Origin) -> Option<Set> {
    let of = names.iter().rev().nth(1)?;
    if !f.cx.candidates.is_status_type(of) {
        return None;
    }
    Some(numbers.flat_map(|entry| {
        let value = match &entry.value {
            Value::Number(number) => match u16::try_from(*number) {
                Ok(code) if (100..1000).contains(&code) => Value::Status(code),
                _ => Value::unknown(),
            },
            Value::Status(code) => Value::Status(*code),
            _ => Value::unknown(),
        };
        let trace = crate::domain::Trace::at(at).marked(entry.trace.mark);
        let via = entry.trace.via.clone();
        Set::of(value, crate::domain::Trace { via, ..trace })
    }))
}

/// Evaluates a call of a function of which nothing but the path is known.
fn unseen(f: &mut Frame<'_>, names: &[String], arguments: &Arguments, at: Origin) -> Set {
    let value = made_by(f, names);
    unknown(f, arguments, value, at)
}

/// Evaluates a call of a function that makes text or bytes.
fn text(f: &mut Frame<'_>, names: &[String], ty: &str, arguments: &Arguments, at: Origin) -> Set {
    let value = content(f, names, ty);
    unknown(f, arguments, value, at)
}

/// Evaluates a call of an unknown function: closures may run, and exclusively borrowed arguments may be changed.
pub(crate) fn unknown(f: &mut Frame<'_>, arguments: &Arguments, result: Value, at: Origin) -> Set {
    let (mut failures, mut hands_on) = (Set::bottom(), false);
    for values in &arguments.values {
        let (failed, given) = runner::failures(f, values);
        failures = failures.join(&failed);
        hands_on |= given;
    }
    for place in arguments.places.iter().flatten() {
        let old = f.state.get(place.local);
        let old = if place.fields.is_empty() { old } else { Set::unknown(at) };
        place::write(f, place, &place::loosened(&old, at), at);
    }
    Set::one(result.handing_on(hands_on), at).join(&failures)
}

/// Returns the crate that a path starts with.
pub(crate) fn krate(names: &[String]) -> Option<Name> {
    if let Some(known) = defining_crate(names) {
        return Some(known.into());
    }
    let first = names.first().filter(|_| names.len() > 1)?;
    // A type has no other type in it, so that what is in front of two names is a module, however it is written.
    let is_module = first.starts_with(|first: char| first.is_ascii_lowercase() || first == '_')
        || names.len() > 2 && first != "Self";
    (is_module && !["crate", "self", "super"].contains(&first.as_str())).then(|| first.as_str().into())
}

/// Returns the error of a function from outside, by its path.
fn failure(f: &Frame<'_>, names: &[String]) -> Value {
    match made_by(f, names) {
        Value::Unknown(foreign) if foreign.fails.is_some() => Value::Unknown(foreign).failure(None),
        _ => Value::error(krate(names)),
    }
}

/// A value that a function from outside made.
fn made_by(f: &Frame<'_>, names: &[String]) -> Value {
    let of = names.iter().rev().nth(1).map(String::as_str);
    let krate = krate(names);
    let fails = match (krate.as_deref(), names.last()) {
        (Some(krate), Some(name)) => f.cx.engine.program.failure(krate, of, name),
        _ => None,
    };
    let of = of.filter(|name| name.starts_with(|first: char| first.is_ascii_uppercase()));
    let by = names.last().map(|name| name.as_str().into());
    Value::Unknown(Foreign { krate, of: of.map(Name::from), by, fails, hands_on: false })
}
