//! The effects of a framework's methods and functions on a response.

use responds_syntax::frameworks::Effect;

use super::{answer, gives, header};
use crate::{
    body::Name,
    certainty::Certainty,
    domain::{Answer, Entry, Origin, Set, Trace, Value},
    engine::Context,
};

/// Returns the effect of a method on its receiver; `None` if no table has the method, or the receiver is no response.
pub(crate) fn on_receiver(
    cx: &Context<'_>,
    entry: &Entry,
    name: &str,
    arguments: &[Set],
    at: Origin,
) -> Option<Set> {
    let effects = cx.candidates.method(name)?;
    if let [Effect::Gives(answer)] = effects[..] {
        return Some(Set::one(Value::response(Answer::from(answer)), at));
    }
    let sets_status = effects.iter().any(|effect| matches!(effect, Effect::Status(_) | Effect::StatusIs(_)));
    let responses = receiver(cx, entry, sets_status, arguments, at)?;
    if effects[..] == [Effect::Keeps] {
        return Some(responses.map_traces(&|_| entry.trace.clone()));
    }
    let changed = effects.iter().fold(responses, |responses, effect| {
        responses.flat_map(|response| change(response, *effect, arguments, at))
    });
    let via = |trace: &Trace| entry.trace.then(trace.clone());
    Some(changed.map_traces(&via))
}

/// Returns the response that a method is called on, if it is one.
fn receiver(
    cx: &Context<'_>,
    entry: &Entry,
    sets_status: bool,
    arguments: &[Set],
    at: Origin,
) -> Option<Set> {
    let responses = match &entry.value {
        Value::Response(_) => {
            return Some(Set::from_entry(Entry { certainty: Certainty::Certain, ..entry.clone() }));
        }
        // A body that is not seen becomes a response with the status that it is given.
        Value::Unknown(_) | Value::Typed(_) | Value::Function(_) if sets_status && is_status(arguments) => {
            return Some(Set::one(Value::response(Answer::of(None).open()), at));
        }
        Value::Unit
        | Value::Text(_)
        | Value::Content(_)
        | Value::Status(_)
        | Value::Tuple(_)
        | Value::Made(_) => answer::responses(cx, entry, at),
        _ => return None,
    };
    let all = responses.values().all(Value::is_response);
    all.then_some(responses)
}

/// Returns `true` if the arguments of a method are a known status.
fn is_status(arguments: &[Set]) -> bool {
    matches!(arguments, [status] if status.values().all(|value| matches!(value, Value::Status(_))))
}

/// Returns a response that is an argument, changed by other arguments.
pub(crate) fn on_argument(
    cx: &Context<'_>,
    entry: &Entry,
    effect: Effect,
    arguments: &[Set],
    at: Origin,
) -> Set {
    let responses = match &entry.value {
        Value::Unknown(_) | Value::Function(_) => Set::one(Value::response(Answer::of(None).open()), at),
        Value::Typed(_) => answer::of_type(cx, entry, at),
        _ => answer::responses(cx, entry, at),
    };
    let changed = responses.flat_map(|response| change(response, effect, arguments, at));
    changed.map_traces(&|trace| entry.trace.then(trace.clone()))
}

/// Returns a response behind an effect.
fn change(response: &Entry, effect: Effect, arguments: &[Set], at: Origin) -> Set {
    let mut answer = match &response.value {
        Value::Response(answer) => (**answer).clone(),
        _ => Answer::of(None).open(),
    };
    let argument = |index: usize| arguments.get(index).cloned().unwrap_or_default();
    let mut trace = Trace { at, ..response.trace.clone() };
    match effect {
        Effect::Keeps | Effect::Gives(_) | Effect::OrFails => {}
        Effect::Status(index) => {
            let statuses = argument(index);
            return statuses.flat_map(|status| answer::with_status(&answer, status, at));
        }
        Effect::StatusIs(code) => {
            answer = answer.with_code(Some(code));
            trace.mark = at;
        }
        Effect::Content(index) => {
            let inside = argument(index);
            answer.content = gives::content_of(&inside);
            if inside.values().any(Value::fails) {
                answer = answer.with_code(None);
            }
        }
        Effect::ContentIs(content) => answer.content = content,
        Effect::Field(index) => set(&mut answer, header::name(&argument(index))),
        Effect::FieldPair(index) => set(&mut answer, header::pair(&argument(index))),
        Effect::FieldIs(name) => set(&mut answer, Some(name.into())),
        Effect::Fields => answer.fields_closed = false,
    }
    Set::of(Value::response(answer), trace)
}

/// Notes a header field that is set; one whose name is not known may be any.
fn set(answer: &mut Answer, field: Option<Name>) {
    match field {
        Some(field) => drop(answer.fields.insert(field)),
        None => answer.fields_closed = false,
    }
}
