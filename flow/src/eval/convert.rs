//! Conversions are calls: `?`, `.into()` and `T::from(x)` evaluate the `From` that is meant with the value.

use std::rc::Rc;

use super::{call::follow, filter};
use crate::{
    certainty::Certainty,
    domain::{Entry, Made, Origin, Set, Value},
    engine::Context,
    program::{Conversion, Conversions},
    statuses::answer::responses,
    ty::Ty,
};

/// Converts values into a type; some value of the type, where that cannot be followed.
pub(crate) fn convert(cx: &Context<'_>, values: &Set, into: &Ty, at: Origin) -> Set {
    values.flat_map(|entry| {
        convert_into(cx, entry, into, at).unwrap_or_else(|| {
            let value = Value::Typed(into.clone());
            Set::from_entry(Entry { value, certainty: Certainty::Possible, trace: entry.trace.clone() })
        })
    })
}

/// Converts a value into a type; `None` if no conversion is known.
pub(crate) fn convert_into(cx: &Context<'_>, entry: &Entry, into: &Ty, at: Origin) -> Option<Set> {
    if let Value::Converted(inner) = &entry.value {
        let all: Option<Vec<Set>> = inner
            .entries()
            .iter()
            .map(|inner| Some(convert_into(cx, inner, into, at)?.cap(inner.certainty)))
            .collect();
        return all.map(Set::join_all);
    }
    if entry.value.ty().is_some_and(|ty| ty.referent() == into.referent()) {
        return Some(Set::from_entry(entry.clone()));
    }
    let exact = cx.engine.program.conversion_of(at);
    if let Some(exact) = exact {
        return by(cx, &exact, entry, into);
    }
    match cx.engine.program.conversions(&entry.value, into) {
        Conversions::Same => Some(Set::from_entry(entry.clone())),
        Conversions::Unknown => filter::into_rejection(cx, entry, into, at),
        Conversions::OneOf(conversions, may_be_same) => {
            let mut results = Vec::new();
            for (conversion, from) in &conversions {
                let source = source(entry, from);
                results.push(by(cx, conversion, &source, into)?);
            }
            let mut chosen =
                if agree(cx, &results, at) { Set::join_all(results) } else { Set::choose(&results) };
            if may_be_same {
                if matches!(entry.value, Value::Error(_)) {
                    // No conversion of an error is certain to be meant. Any other value is certainly made one of these.
                    chosen = chosen.cap(Certainty::Possible);
                }
                let same = Entry { value: Value::Typed(into.clone()), ..entry.clone() };
                chosen = chosen.join(&Set::from_entry(same.cap(Certainty::Possible)));
            }
            Some(chosen)
        }
    }
}

/// Returns `true` if several conversions lead to one status for certain: whichever is meant, that status is sent.
fn agree(cx: &Context<'_>, results: &[Set], at: Origin) -> bool {
    let code = |entry: &Entry| match (&entry.value, entry.certainty) {
        (Value::Response(answer), Certainty::Certain) => answer.code,
        _ => None,
    };
    let mut codes = results.iter().map(|result| {
        let sent = result.flat_map(|entry| responses(cx, entry, at));
        let mut codes = sent.entries().iter().map(code);
        let first = codes.next().flatten();
        first.filter(|first| codes.all(|code| code == Some(*first)))
    });
    let first = codes.next().flatten();
    results.len() > 1 && first.is_some() && codes.all(|code| code == first)
}

/// Returns the value that a conversion takes: where its type is not known, some value of the type that it takes.
fn source(entry: &Entry, from: &Ty) -> Entry {
    let value = match &entry.value {
        Value::Unknown(_) | Value::Typed(_) if from.is_unknown() => entry.value.clone(),
        Value::Error(error) if error.ty.is_none() && !from.is_unknown() => {
            Value::Error(crate::domain::ErrorOf { ty: Some(from.clone()), ..error.clone() })
        }
        Value::Unknown(_) => Value::Typed(from.clone()),
        value => value.clone(),
    };
    Entry { value, ..entry.clone() }
}

/// Converts a value by one conversion; `None` if it cannot be followed.
fn by(cx: &Context<'_>, conversion: &Conversion, entry: &Entry, into: &Ty) -> Option<Set> {
    let step = match &entry.value {
        Value::Made(made) if made.held().is_none() => Some(made.name()),
        _ => None,
    };
    match conversion {
        Conversion::Call(callee) => {
            let argument = Set::from_entry(Entry { certainty: Certainty::Certain, ..entry.clone() });
            let (result, _) = follow(cx, *callee, &[argument])?;
            Some(result.map_traces(&|trace| entry.trace.leads(step.clone(), trace.clone())))
        }
        Conversion::Field(variant, member) => {
            let inner = Set::from_entry(Entry { certainty: Certainty::Certain, ..entry.clone() });
            let fields = vec![(member.clone(), inner)];
            let made = Made { ty: into.clone(), variant: variant.clone(), fields };
            let trace = entry.trace.leads(None, entry.trace.clone());
            let trace = crate::domain::Trace { via: entry.trace.via.clone(), ..trace };
            Some(Set::of(Value::Made(Rc::new(made)), trace))
        }
    }
}
