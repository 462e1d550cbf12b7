//! The results of calls, from facts about the callees.

use responds_core::{Status, contract::Content};
use responds_syntax::frameworks::{Gives, Parts, Source};

use super::answer;
use crate::{
    body::Name,
    domain::{Answer, Carrier, Entry, Origin, Set, Trace, Value},
};

/// Returns the values that a fact says a call gives.
pub(crate) fn given(gives: Gives, named: Option<Status>, arguments: &[Set], at: Origin) -> Set {
    let response = |answer: Answer| Set::one(Value::response(answer), at);
    match gives {
        Gives::Answer(answer) => response(Answer::from(answer)),
        Gives::Argument(index) => arguments.get(index).cloned().unwrap_or_else(|| Set::unknown(at)),
        Gives::Carried(index) => arguments.get(index).map_or_else(|| Set::unknown(at), carried),
        Gives::Success => first(arguments, at).wrap(Value::Ok, at),
        Gives::Failure => first(arguments, at).wrap(Value::Err, at),
        Gives::Fields => match arguments.first().and_then(Set::only) {
            Some(fields @ Value::Fields(..)) => Set::one(fields.clone(), at),
            None => Set::one(Value::Fields([].into(), true), at),
            Some(_) => Set::one(Value::Fields([].into(), false), at),
        },
        // A change of a response is evaluated at the call itself.
        Gives::Changed(..) => Set::unknown(at),
        Gives::Fixed(code, parts) => {
            whole(response(made(Some(code), parts, arguments)), parts, arguments, at)
        }
        Gives::Named(parts) => {
            let code = named.map(Status::code);
            whole(response(made(code, parts, arguments)), parts, arguments, at)
        }
        Gives::Status(index, parts) => {
            let statuses = arguments.get(index).cloned().unwrap_or_else(|| Set::unknown(at));
            statuses.flat_map(|status| {
                let made = made(None, parts, arguments);
                whole(answer::with_status(&made, status, at), parts, arguments, at)
            })
        }
    }
}

/// Responses as the framework's error sends them: a conversion in front of them leads to a response.
fn carried(values: &Set) -> Set {
    values.flat_map(|entry| match &entry.value {
        Value::Converted(inner) => carried(inner).cap(entry.certainty),
        Value::Response(answer) => {
            let value = Value::response(Answer { carrier: Carrier::Error, ..(**answer).clone() });
            Set::from_entry(Entry { value, ..entry.clone() })
        }
        _ => Set::from_entry(entry.clone()),
    })
}

/// Returns the response that a struct literal is, by the value of the field that holds its status.
pub(crate) fn literal(parts: Parts, status: &Set, at: Origin) -> Set {
    let made = made(None, parts, &[]);
    status.flat_map(|status| answer::with_status(&made, status, at))
}

fn first(arguments: &[Set], at: Origin) -> Set {
    arguments.first().cloned().unwrap_or_else(|| Set::one(Value::Unit, at))
}

/// A response around another: if the inner one fails, the outer one is not sent.
fn whole(answer: Set, parts: Parts, arguments: &[Set], at: Origin) -> Set {
    let Source::Argument(index) = parts.content else { return answer };
    let inside = arguments.get(index);
    let fails = inside.is_some_and(|inside| inside.values().any(Value::fails));
    let succeeds = inside.is_none_or(|inside| !inside.values().all(Value::fails));
    let sent = if succeeds { answer } else { Set::bottom() };
    if fails { sent.join(&Set::unknown(at)) } else { sent }
}

/// Returns the response with the other parts that a call fixes.
fn made(code: Option<u16>, parts: Parts, arguments: &[Set]) -> Answer {
    let content = match parts.content {
        Source::Is(content) => content,
        Source::Argument(index) => arguments.get(index).map_or(Content::Unknown, content_of),
    };
    Answer {
        content,
        fields: parts.fields.iter().map(|field| Name::from(*field)).collect(),
        carrier: if parts.error { Carrier::Error } else { Carrier::Plain },
        ..Answer::of(code)
    }
}

/// Returns the content that values have alike.
pub(crate) fn content_of(values: &Set) -> Content {
    let mut contents = values.values().map(|value| match value {
        Value::Converted(inner) => content_of(inner),
        value => value.content(),
    });
    let first = contents.next().unwrap_or_default();
    if contents.all(|content| content == first) { first } else { Content::Unknown }
}

/// Returns the trace of a response whose status another value decides.
pub(crate) fn decided(status: &Trace, at: Origin) -> Trace {
    Trace { at, mark: status.mark, via: status.via.clone() }
}
