//! Responses that a handler does not return but writes through an argument: salvo's `&mut Response`.
//!
//! The argument is a variable with the response so far; at each exit, the handler sends its content.

use responds_core::contract::Content;
use responds_syntax::frameworks::Written;

use super::{Part, answer, gives, header, shape};
use crate::{
    domain::{Answer, Carrier, Entry, Origin, Set, Trace, Value},
    engine::Context,
    eval::Frame,
    ty::Ty,
};

/// Returns the response to which nothing was written; to that of a layer the service inside of it writes.
pub(crate) fn begun(cx: &Context<'_>, at: Origin, part: &Part) -> Set {
    let begun = match part {
        Part::Handler | Part::Answered(_) | Part::Recovered(..) => Answer::of(cx.candidates.out_default()),
        Part::Layer(_) | Part::Writer(_) | Part::Rejections => cx.engine.inner_response(),
    };
    let answer = Answer { carrier: Carrier::Written, ..begun };
    Set::one(Value::response(answer), at)
}

/// Evaluates a method of the response that is written to: the response behind it.
pub(crate) fn method(f: &Frame<'_>, entry: &Entry, name: &str, arguments: &[Set], at: Origin) -> Set {
    let argument = |index: usize| arguments.get(index).cloned().unwrap_or_else(|| Set::unknown(at));
    match f.cx.candidates.written(name) {
        Some(Written::StatusAndRender) => {
            let set = effect(f, entry, Written::Status(0), &argument, at);
            set.flat_map(|entry| effect(f, entry, Written::Render(1), &argument, at))
        }
        Some(written) => effect(f, entry, written, &argument, at),
        None => unseen(entry, at),
    }
}

/// Returns the response behind an assignment to one of its fields.
pub(crate) fn assigned(f: &Frame<'_>, entry: &Entry, field: &str, new: &Set, at: Origin) -> Set {
    let begun = f.cx.candidates.out_default();
    let set = new.flat_map(|entry| match &entry.value {
        Value::Some(inner) => inner.clone(),
        Value::None => begun.map_or_else(|| Set::unknown(at), |code| Set::one(Value::Status(code), at)),
        _ => Set::from_entry(entry.clone()),
    });
    match f.cx.candidates.written_field(field) {
        Some(written) => effect(f, entry, written, &|_| set.clone(), at),
        None => Set::from_entry(entry.clone()),
    }
}

fn effect(
    f: &Frame<'_>,
    entry: &Entry,
    written: Written,
    argument: &dyn Fn(usize) -> Set,
    at: Origin,
) -> Set {
    let Value::Response(old) = &entry.value else { return Set::unknown(at) };
    let changed = |answer: Answer| Set::of(Value::response(answer), Trace { at, ..entry.trace.clone() });
    let old = (**old).clone();
    match written {
        Written::Status(index) => argument(index).flat_map(|status| answer::with_status(&old, status, at)),
        Written::Render(index) => argument(index).flat_map(|value| render(f, entry, value, at)),
        Written::Content(index) => changed(Answer { content: gives::content_of(&argument(index)), ..old }),
        Written::SomeContent => changed(Answer { content: Content::Unknown, ..old }),
        Written::Field(index) => match header::name(&argument(index)) {
            Some(name) => {
                let mut fields = old.fields.clone();
                fields.insert(name);
                Set::from_entry(Entry { value: Value::response(Answer { fields, ..old }), ..entry.clone() })
            }
            None => Set::from_entry(Entry { value: Value::response(old.open()), ..entry.clone() }),
        },
        Written::Fields => Set::from_entry(Entry { value: Value::response(old.open()), ..entry.clone() }),
        Written::StatusAndRender | Written::Keeps => Set::from_entry(entry.clone()),
    }
}

/// Returns a response behind code that may do anything to it.
fn unseen(entry: &Entry, at: Origin) -> Set {
    match &entry.value {
        Value::Response(old) => {
            let old = Answer { content: Content::Unknown, ..(**old).clone() };
            Set::one(Value::response(old.with_code(None).open()), at)
        }
        _ => Set::unknown(at),
    }
}

/// Returns `true` if a method of the response returns the response.
pub(crate) fn gives_back(f: &Frame<'_>, name: &str) -> bool {
    matches!(f.cx.candidates.written(name), Some(Written::Status(_)))
}

/// The effect of rendering a value on the response.
enum Sets {
    /// Its status stays as it is.
    Nothing,
    /// It becomes this one.
    Answer(Answer, Trace),
    /// That is unknown.
    Unseen,
}

/// Returns the response behind a value that is rendered: one that is an error or a redirection also sets its status.
fn render(f: &Frame<'_>, old: &Entry, value: &Entry, at: Origin) -> Set {
    let Value::Response(before) = &old.value else { return Set::unknown(at) };
    match sets(&f.cx, value, at) {
        // The status was set before; the content is set here.
        Sets::Nothing => {
            let answer = with_content(&f.cx, before, value, at);
            Set::of(Value::response(answer), Trace { at, ..old.trace.clone() })
        }
        Sets::Answer(answer, trace) => {
            let answer = Answer { carrier: Carrier::Written, ..beside(&answer, before) };
            Set::of(Value::response(answer), value.trace.then(Trace { at, ..trace }))
        }
        Sets::Unseen => unseen(old, at),
    }
}

/// Returns a response with the content of a value, and the header fields about it.
fn with_content(cx: &Context<'_>, before: &Answer, value: &Entry, at: Origin) -> Answer {
    let responses = answer::responses(cx, value, at);
    let content = gives::content_of(&responses);
    let mut answer = Answer { content, ..before.clone() };
    if let Some(Value::Response(rendered)) = responses.only() {
        answer.fields.extend(rendered.fields.iter().cloned());
    }
    answer
}

/// Returns a response with the header fields too that another had before it.
fn beside(answer: &Answer, before: &Answer) -> Answer {
    let fields = answer.fields.union(&before.fields).cloned().collect();
    Answer { fields, fields_closed: answer.fields_closed && before.fields_closed, ..answer.clone() }
}

/// Returns the effect of rendering a value on the status.
fn sets(cx: &Context<'_>, value: &Entry, at: Origin) -> Sets {
    if matches!(value.value, Value::Text(_) | Value::Content(_)) {
        return Sets::Nothing;
    }
    let explicit = match &value.value {
        Value::Status(_) => true,
        Value::Tuple(elements) => {
            elements.iter().any(|element| element.values().any(|value| matches!(value, Value::Status(_))))
        }
        _ => false,
    };
    let tabled = shape::is_tabled(cx, &value.value);
    // A value without a status of its own has the initial status of a response here.
    let begun = cx.candidates.out_default();
    let responses = answer::responses(cx, value, at);
    match responses.entries() {
        [Entry { value: Value::Response(answer), trace, .. }] => {
            let is_set = answer.code.is_some_and(|code| Some(code) != begun);
            if answer.carrier == Carrier::Error || explicit || is_set {
                Sets::Answer((**answer).clone(), trace.clone())
            } else if answer.code.is_some() {
                Sets::Nothing
            } else {
                Sets::Unseen
            }
        }
        _ if tabled => Sets::Nothing,
        _ => Sets::Unseen,
    }
}

/// Returns the responses of the handler at an exit with some values.
pub(crate) fn left_with(f: &Frame<'_>, values: &Set) -> Set {
    let Some(local) = f.written else { return values.clone() };
    let state = f.state.get(local);
    let unit = Ty::unit();
    let output = f.function.output.clone().unwrap_or(unit);
    let shaped = shape::shaped(&f.cx, values, Some(&output));
    shaped.flat_map(|entry| written(f, entry, &state))
}

fn written(f: &Frame<'_>, entry: &Entry, state: &Set) -> Set {
    let sent = || state.map_traces(&|trace| entry.trace.then(trace.clone()));
    match &entry.value {
        Value::Ok(inner) => inner.flat_map(|inner| written(f, inner, state)).wrap(Value::Ok, entry.trace.at),
        Value::Unit => sent(),
        Value::Typed(ty) if matches!(shape::shape(ty.syn()), shape::Shape::Unit) => sent(),
        Value::Err(inner) => {
            Set::from_entry(Entry { value: Value::Err(beside_written(inner, state)), ..entry.clone() })
        }
        Value::None | Value::Error(_) => Set::from_entry(entry.clone()),
        // The return value is rendered as well.
        _ => match sets(&f.cx, entry, entry.trace.at) {
            Sets::Nothing => sent().map(|value| match value {
                Value::Response(before) => {
                    Value::response(with_content(&f.cx, before, entry, entry.trace.at))
                }
                value => value.clone(),
            }),
            _ => Set::from_entry(entry.clone()),
        },
    }
}

/// Returns failures with the header fields too that were written before.
fn beside_written(failures: &Set, state: &Set) -> Set {
    let before = state.values().filter_map(|value| match value {
        Value::Response(answer) => Some((**answer).clone()),
        _ => None,
    });
    let before = before.reduce(|one, other| one.merge(&other)).unwrap_or_else(|| Answer::of(None));
    failures.map(|value| match value {
        Value::Response(answer) => Value::response(beside(answer, &before)),
        value => value.clone(),
    })
}
