//! Conversion of values to responses: of a status, a body, a tuple or a type of the program.

use responds_core::contract::Content;
use responds_syntax::frameworks::{Says, Tuple, TypeAnswer};

use super::{Part, gives, outside, shape, written};
use crate::{
    certainty::Certainty,
    domain::{Answer, Entry, Made, Origin, Set, Trace, Value},
    engine::Context,
    eval::{convert_into, filter, follow, run},
    program::{Callee, Responder, Responders, Sends},
    ty::Ty,
};

/// Returns the responses that a value becomes. A type of which a table knows more stays that type; anything else of which
/// no response is known is unknown.
pub(crate) fn responses(cx: &Context<'_>, entry: &Entry, at: Origin) -> Set {
    let of = |value: Value| Set::from_entry(Entry { value, certainty: Certainty::Certain, ..entry.clone() });
    if let Some(sent) = outside::responses(cx, entry) {
        return sent;
    }
    match &entry.value {
        Value::Response(_) => of(entry.value.clone()),
        Value::Status(code) => of(Value::response(bare(cx, *code))),
        Value::Ok(inner) | Value::Err(inner) | Value::Some(inner) | Value::Converted(inner) => {
            inner.flat_map(|inner| responses(cx, inner, at))
        }
        Value::None => match cx.candidates.none() {
            Some(code) => of(Value::response(Answer::of(Some(code)))),
            None => Set::unknown(at),
        },
        Value::Unit => of(body_answer(cx, "()", Content::Empty)),
        Value::Text(_) | Value::Content(_) => of(body_answer(cx, "str", entry.value.content())),
        Value::List(_) => of(body_answer(cx, "Vec", Content::Unknown)),
        Value::Fields(names, closed) => match cx.candidates.type_answer(&["[]"]) {
            Some((TypeAnswer::Fixed(fact), _)) => {
                let fields = names.iter().cloned().collect();
                of(Value::response(Answer { fields, fields_closed: *closed, ..Answer::from(fact) }))
            }
            _ => Set::unknown(at),
        },
        Value::Tuple(elements) => tuple(cx, elements, entry, at),
        Value::Made(made) => {
            filter::rejected(cx, entry, at).unwrap_or_else(|| own(cx, entry, Some(made), &made.ty))
        }
        Value::Typed(ty) if cx.engine.program.is_own(ty) => own(cx, entry, None, ty),
        Value::Typed(_) if shape::is_tabled(cx, &entry.value) => of(entry.value.clone()),
        Value::Typed(ty)
            if matches!(shape::shape(ty.syn()), shape::Shape::Result(..) | shape::Shape::Option(_)) =>
        {
            let (good, bad) = shape::halves(cx, entry, at);
            let sides = [good, bad].into_iter().flatten();
            Set::join_all(sides.map(|side| side.flat_map(|inner| responses(cx, inner, at))))
        }
        Value::Error(error) => match &error.ty {
            Some(ty) => {
                let typed = Entry { value: Value::Typed(ty.clone()), ..entry.clone() };
                if shape::is_tabled(cx, &typed.value) { of(typed.value) } else { Set::unknown(at) }
            }
            None => Set::unknown(at),
        },
        _ => Set::unknown(at),
    }
}

/// Returns a status alone as a response.
fn bare(cx: &Context<'_>, code: u16) -> Answer {
    let bare = cx.candidates.bare_status(code);
    Answer { content: bare.unwrap_or_default(), ..Answer::of(bare.map(|_| code)) }
}

/// Returns the response of a body alone.
fn body_answer(cx: &Context<'_>, name: &str, content: Content) -> Value {
    match cx.candidates.type_answer(&[name]) {
        Some((TypeAnswer::Fixed(answer) | TypeAnswer::Around(answer), _)) => {
            Value::response(Answer { content, ..Answer::from(answer) })
        }
        _ => Value::response(Answer { content, ..Answer::of(None).open() }),
    }
}

/// Returns the response of some value of a type from outside, as far as a table fixes one.
pub(crate) fn of_type(cx: &Context<'_>, entry: &Entry, at: Origin) -> Set {
    let Value::Typed(ty) = &entry.value else { return responses(cx, entry, at) };
    if cx.engine.program.is_own(ty) {
        return responses(cx, entry, at);
    }
    let answer = match cx.candidates.type_answer(&ty.names()) {
        Some((TypeAnswer::Fixed(answer) | TypeAnswer::Around(answer), _)) => Answer::from(answer).open(),
        _ => Answer::of(None).open(),
    };
    Set::of(Value::response(answer), entry.trace.clone())
}

/// Returns a response with the status that a value is; with an unknown one, where the value is none.
pub(crate) fn with_status(answer: &Answer, status: &Entry, at: Origin) -> Set {
    let code = match status.value {
        Value::Status(code) => Some(code),
        Value::Number(number) => u16::try_from(number).ok(),
        _ => None,
    };
    let trace = gives::decided(&status.trace, at);
    Set::of(Value::response(answer.clone().with_code(code)), trace)
}

/// Returns the responses that the elements of a tuple make together.
fn tuple(cx: &Context<'_>, elements: &[Set], entry: &Entry, at: Origin) -> Set {
    let place = cx.candidates.tuple();
    if place == Some(Tuple::Nowhere) {
        return Set::unknown(at);
    }
    let is_status = |values: &Set| {
        let status = |value: &Value| matches!(value, Value::Status(_)) || is_status(cx, value);
        !values.is_bottom() && values.values().all(status)
    };
    let last_first = place == Some(Tuple::StatusLast);
    let (status, rest) = match elements {
        [rest @ .., status]
            if is_status(status) && (last_first || !elements.first().is_some_and(is_status)) =>
        {
            (Some(status), rest)
        }
        [status, rest @ ..] if is_status(status) => (Some(status), rest),
        rest => (None, rest),
    };
    let Some((body, parts)) = rest.split_last() else { return Set::unknown(at) };
    let trace = Trace::at(entry.trace.at);
    let answers = with_parts(cx, &bodies(cx, body, entry.trace.at), parts, status.is_none());
    match status {
        Some(status) => covered(cx, status, body, &answers, entry),
        None => answers.map_traces(&|inner| Trace { at: trace.at, ..inner.clone() }),
    }
}

/// Returns `true` if a value is an unknown status.
fn is_status(cx: &Context<'_>, value: &Value) -> bool {
    matches!(value, Value::Typed(ty) if !matches!(ty.syn(), syn::Type::Tuple(_)) && shape::is_status_type(cx, ty.syn()))
}

/// Returns the responses of bodies.
fn bodies(cx: &Context<'_>, body: &Set, at: Origin) -> Set {
    body.flat_map(|entry| match &entry.value {
        // The parts of the value apart from its content are not seen.
        Value::Typed(ty) if !cx.engine.program.is_own(ty) && !may_fail(ty) => of_type(cx, entry, at),
        _ => responses(cx, entry, at),
    })
}

/// Returns `true` if a type has a half that fails.
fn may_fail(ty: &Ty) -> bool {
    matches!(shape::shape(ty.syn()), shape::Shape::Result(..) | shape::Shape::Option(_))
}

/// Returns responses with the header fields that the other elements of a tuple set.
fn with_parts(cx: &Context<'_>, answers: &Set, parts: &[Set], may_hold_status: bool) -> Set {
    answers.map(|value| {
        let Value::Response(answer) = value else {
            return if parts.is_empty() { value.clone() } else { Value::unknown() };
        };
        let mut answer = (**answer).clone();
        for part in parts {
            match part.only() {
                Some(Value::Fields(names, closed)) => {
                    answer.fields.extend(names.iter().cloned());
                    answer.fields_closed &= closed;
                }
                _ => answer.fields_closed = false,
            }
            if may_hold_status && part.values().any(|value| may_be_status(cx, value)) {
                // The first element may be a status in a variable.
                answer.code = None;
            }
        }
        Value::response(answer)
    })
}

/// Returns `true` if a part of a tuple may be a status that is not seen.
fn may_be_status(cx: &Context<'_>, value: &Value) -> bool {
    match value {
        Value::Fields(..)
        | Value::Made(_)
        | Value::Content(_)
        | Value::Text(_)
        | Value::Unit
        | Value::List(_) => false,
        Value::Typed(ty) => {
            let canonical = matches!(ty.syn(), syn::Type::Path(path) if path.path.leading_colon.is_some());
            let known = || cx.candidates.type_answer(&ty.names()).is_some();
            shape::is_status_type(cx, ty.syn()) || !(canonical || known())
        }
        _ => true,
    }
}

/// Returns the responses with a status in front, which overrides the status inside.
fn covered(cx: &Context<'_>, status: &Set, body: &Set, answers: &Set, entry: &Entry) -> Set {
    let merged = answers.values().fold(None, |all: Option<Answer>, value| {
        let one = match value {
            Value::Response(answer) => (**answer).clone(),
            _ => Answer::of(None).open(),
        };
        Some(all.map_or_else(|| one.clone(), |all| all.merge(&one)))
    });
    let answer = merged.unwrap_or_else(|| Answer::of(None).open());
    let covered = status.flat_map(|status| with_status(&answer, status, entry.trace.at));
    // A framework with a status for `None` keeps that status and those of failures.
    let fails = cx.candidates.none().is_some() && body.values().any(Value::fails);
    if fails { covered.join(&Set::unknown(entry.trace.at)) } else { covered }
}

/// Returns the responses of a value of a type of the program.
fn own(cx: &Context<'_>, entry: &Entry, made: Option<&Made>, ty: &Ty) -> Set {
    let step = made.map(Made::name);
    let leads = |values: Set| values.map_traces(&|trace| entry.trace.leads(step.clone(), trace.clone()));
    match cx.engine.program.responders(ty, cx.candidates.all()) {
        Responders::Functions(functions) => {
            let results: Vec<Set> =
                functions.iter().map(|responder| by_function(cx, responder, entry)).collect();
            leads(Set::choose(&results))
        }
        Responders::Default(code) => {
            Set::of(Value::response(Answer::of(Some(code)).open()), entry.trace.clone())
        }
        Responders::Derived(variants) => {
            let responses = cx.engine.deriving(ty, || derived(cx, entry, made, ty, &variants));
            leads(responses.unwrap_or_else(|| Set::unknown(entry.trace.at)))
        }
        Responders::Unknown => by_error(cx, entry).map_or_else(|| Set::unknown(entry.trace.at), leads),
    }
}

/// Returns the responses of a value that a conversion of the program makes the framework's own error.
fn by_error(cx: &Context<'_>, entry: &Entry) -> Option<Set> {
    let framework = cx.candidates.only()?;
    let (krate, error) = (framework.tells.first()?, framework.error_type?);
    let error: syn::Type = syn::parse_str(&format!("::{krate}::{error}")).ok()?;
    let at = entry.trace.at;
    let errors = convert_into(cx, entry, &Ty::new(error), at)?;
    let given = |error: &Entry| match error.value {
        Value::Response(_) | Value::Status(_) => responses(cx, error, at),
        _ => Set::unknown(at),
    };
    Some(errors.flat_map(given))
}

/// Returns the responses that a function of a response trait gives for a value.
fn by_function(cx: &Context<'_>, responder: &Responder, entry: &Entry) -> Set {
    let at = entry.trace.at;
    let subject = Set::from_entry(Entry { certainty: Certainty::Certain, ..entry.clone() });
    let cx = &cx.responding();
    let Some(function) = cx.engine.load(responder.callee) else { return Set::unknown(at) };
    let count = function.inner.parameters.len();
    if responder.says == Says::Written {
        return by_writing(cx, responder.callee, &subject, at);
    }
    let mut arguments = vec![subject];
    arguments.extend((1..count).map(|_| Set::unknown(at)));
    let Some((result, _)) = follow(cx, responder.callee, &arguments) else { return Set::unknown(at) };
    result.flat_map(|value| match (responder.says, opened(value)) {
        (Says::Status, value) => value.flat_map(|value| match &value.value {
            Value::Status(code) => {
                Set::of(Value::response(Answer::of(Some(*code)).open()), value.trace.clone())
            }
            _ => Set::of(Value::unknown(), value.trace.clone()),
        }),
        (_, value) => value.flat_map(|value| responses(cx, value, value.trace.at)),
    })
}

/// Returns the halves of a value, both of which are responses: on rocket the failure is a status too.
fn opened(entry: &Entry) -> Set {
    match &entry.value {
        Value::Ok(inner) | Value::Err(inner) => inner.flat_map(opened),
        _ => Set::from_entry(entry.clone()),
    }
}

/// Returns the responses that a function writes.
fn by_writing(cx: &Context<'_>, callee: Callee, subject: &Set, at: Origin) -> Set {
    let Some(function) = cx.engine.load(callee) else { return Set::unknown(at) };
    let is_out = |ty: &Option<Ty>| {
        ty.as_ref().and_then(Ty::last_name).is_some_and(|name| cx.candidates.is_out_argument(&name))
    };
    let Some(out) = function.parameters.iter().position(is_out) else { return Set::unknown(at) };
    let arguments: Vec<Set> = (0..function.inner.parameters.len())
        .map(|i| match i {
            0 => subject.clone(),
            i if i == out => written::begun(cx, at, &Part::Handler),
            _ => Set::unknown(at),
        })
        .collect();
    let summary = run(cx, &function, &arguments, Some(out));
    let left = summary.result;
    left.map(|value| if value.is_response() { value.clone() } else { Value::unknown() })
}

/// Returns the responses that a derive gives to a value.
fn derived(
    cx: &Context<'_>,
    entry: &Entry,
    made: Option<&Made>,
    ty: &Ty,
    variants: &[(Option<crate::body::Name>, Sends)],
) -> Set {
    let fits =
        |(name, _): &&(Option<crate::body::Name>, Sends)| made.is_none_or(|made| made.variant == *name);
    let chosen: Vec<_> = variants.iter().filter(fits).collect();
    let certainty = if made.is_none() && chosen.len() > 1 { Certainty::Possible } else { Certainty::Certain };
    let at = entry.trace.at;
    let sent = chosen.into_iter().map(|(variant, sends)| match sends {
        Sends::Status(code) => {
            Set::of(Value::response(Answer::of(Some(*code)).open()), Trace::at(at)).cap(certainty)
        }
        Sends::Unknown => Set::of(Value::response(Answer::of(None).open()), Trace::at(at)).cap(certainty),
        Sends::Field(member) => {
            let known = made.and_then(|made| made.field(member)).cloned();
            let values = known.unwrap_or_else(|| {
                let path = match variant {
                    Some(variant) => format!("{variant}.{member}"),
                    None => member.to_string(),
                };
                match cx.engine.program.field(ty, &path) {
                    Some(ty) => Set::one(Value::Typed(ty), at),
                    None => Set::unknown(at),
                }
            });
            values.flat_map(|inner| responses(cx, inner, at)).cap(certainty)
        }
    });
    Set::join_all(sent)
}
