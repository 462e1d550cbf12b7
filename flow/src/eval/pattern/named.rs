//! Patterns that name a variant, a struct or a constant.

use super::{ALWAYS, Answer, Asks, Bound, Fit, NEVER, asked, derived, fits, part};
use crate::{
    body::{Name, PatId},
    domain::{Entry, ErrorOf, Made, Node, Origin, Set, Value},
    eval::Frame,
    program::{Constructor, Resolution},
    statuses::shape,
};

/// Tests a variant, a struct or a constant, with the patterns of its fields.
pub(super) fn named(
    f: &Frame<'_>,
    resolution: &Resolution,
    fields: &[(Name, PatId)],
    entry: &Entry,
    bound: &mut Bound,
) -> Answer {
    let names = match resolution {
        Resolution::Constructor(constructor) => return made(f, constructor, fields, entry, bound),
        Resolution::Constant(callee) => return constant(f, *callee, entry),
        Resolution::Named(names) => names,
        _ => return unknown(f, fields, entry, bound),
    };
    if let Some(status) = crate::statuses::status_of_path(&f.cx, names) {
        return match &entry.value {
            Value::Status(code) => Answer::decided(status == *code),
            value => asked(f, value),
        };
    }
    let only = fields.first().map(|(_, pattern)| *pattern);
    match (names.last().map(String::as_str), only) {
        (Some("Ok" | "Some"), Some(pattern)) => half(f, pattern, entry, true, bound),
        (Some("Err"), Some(pattern)) => half(f, pattern, entry, false, bound),
        (Some("None"), None) => {
            let at = Origin { body: f.function.body_id, node: Node::Function };
            match shape::halves(&f.cx, entry, at) {
                (Some(_), None) => NEVER,
                (None, Some(_)) => ALWAYS,
                // As of `Some(..)`, its absence is no question to what is in it.
                _ if f.cx.responding => Answer { fit: Fit::Perhaps, asks: half_asks(&entry.value) },
                _ => asked(f, &entry.value),
            }
        }
        (Some(variant), only) if is_outside(f, &entry.value) => outside(f, variant, only, entry, bound),
        (Some(variant), _) if !can_be(f, &entry.value, variant) => NEVER,
        // `State(db): State<Db>`: the content of a wrapper has the type of its argument.
        (Some(_), Some(pattern)) if fields.len() == 1 => {
            let inner = match &entry.value {
                Value::Typed(ty) => ty.arguments().into_iter().next().map(Value::Typed),
                _ => None,
            };
            let asks = asked(f, &entry.value).asks;
            let values = part(entry, inner.unwrap_or_else(|| derived(&entry.value)));
            let answers: Vec<Answer> =
                values.entries().iter().map(|entry| fits(f, pattern, entry, bound)).collect();
            Answer::of_any(answers.into_iter()).and(Answer { fit: Fit::Perhaps, asks })
        }
        _ => unknown(f, fields, entry, bound),
    }
}

/// Returns `true` if a value can be of a variant, or have a method that is true: some functions never return some
/// errors.
pub(in crate::eval) fn can_be(f: &Frame<'_>, value: &Value, name: &str) -> bool {
    match value {
        Value::Error(ErrorOf { krate: Some(krate), by: Some(by), .. }) => {
            f.cx.engine.program.can_fail_with(krate, by, name)
        }
        _ => true,
    }
}

/// Tests `Ok(pattern)`, `Some(pattern)` or `Err(pattern)`. That a `Result` is matched is no question to its error.
fn half(f: &Frame<'_>, pattern: PatId, entry: &Entry, success: bool, bound: &mut Bound) -> Answer {
    let at = entry.trace.at;
    let (good, bad) = shape::halves(&f.cx, entry, at);
    let (own, other) = if success { (good, bad) } else { (bad, good) };
    let Some(own) = own else { return NEVER };
    let own = own.cap(entry.certainty);
    let answers: Vec<Answer> = own.entries().iter().map(|entry| fits(f, pattern, entry, bound)).collect();
    let answer = Answer::of_any(answers.into_iter());
    let asks = half_asks(&entry.value);
    let whole = if other.is_some() { Answer { fit: Fit::Perhaps, asks } } else { ALWAYS };
    answer.and(whole)
}

/// Returns the decision that the half of a value asks for: `Some(x)` on the result of a method of an error, as
/// `e.downcast_ref()`, is a question about that error.
const fn half_asks(value: &Value) -> Asks {
    if matches!(value, Value::Error(_)) { Asks::Foreign } else { Asks::Nothing }
}

/// Returns `true` for a variant of a type from outside that is known.
fn is_outside(f: &Frame<'_>, value: &Value) -> bool {
    matches!(value, Value::Made(made) if made.variant.is_some() && !f.cx.engine.program.is_own(&made.ty))
}

/// Tests a variant of a type from outside.
fn outside(f: &Frame<'_>, variant: &str, only: Option<PatId>, entry: &Entry, bound: &mut Bound) -> Answer {
    let Value::Made(made) = &entry.value else { return NEVER };
    if made.variant.as_deref() != Some(variant) {
        return NEVER;
    }
    let (Some(pattern), Some(inner)) = (only, made.field("0")) else { return ALWAYS };
    let inner = inner.cap(entry.certainty);
    let answers: Vec<Answer> = inner.entries().iter().map(|entry| fits(f, pattern, entry, bound)).collect();
    Answer::of_any(answers.into_iter())
}

/// Tests a variant or a struct of the program.
fn made(
    f: &Frame<'_>,
    constructor: &Constructor,
    fields: &[(Name, PatId)],
    entry: &Entry,
    bound: &mut Bound,
) -> Answer {
    let seen = match &entry.value {
        Value::Made(made) if made.ty.is_same_item(&constructor.ty) => Some(made.clone()),
        _ => None,
    };
    let mut answer = match &seen {
        Some(made) if made.variant != constructor.variant => return NEVER,
        Some(_) => ALWAYS,
        // A struct fits always.
        None if constructor.variant.is_none() => ALWAYS,
        None => asked(f, &entry.value),
    };
    for (name, pattern) in fields {
        let values = field_of(f, seen.as_deref(), constructor, name, entry);
        let answers: Vec<Answer> =
            values.entries().iter().map(|entry| fits(f, *pattern, entry, bound)).collect();
        answer = answer.and(Answer::of_any(answers.into_iter()));
    }
    answer
}

/// Returns the values of a field of a value that fits a variant.
fn field_of(f: &Frame<'_>, seen: Option<&Made>, constructor: &Constructor, name: &str, entry: &Entry) -> Set {
    let by_type = || {
        let member = match &constructor.variant {
            Some(variant) => format!("{variant}.{name}"),
            None => name.to_owned(),
        };
        // The value may tell more of its arguments than the pattern.
        let whole = entry.value.ty().filter(|ty| ty.is_same_item(&constructor.ty)).unwrap_or(&constructor.ty);
        let ty = f.cx.engine.program.field(whole, &member);
        part(entry, ty.map_or_else(|| derived(&entry.value), Value::Typed))
    };
    match seen.and_then(|made| made.field(name)) {
        Some(values) => values
            .flat_map(|inner| match &inner.value {
                // The type of a value that becomes a response tells more than the unseen value.
                Value::Unknown(_) => {
                    let typed = by_type();
                    let told = typed.values().any(|value| shape::is_tabled(&f.cx, value));
                    if told { typed } else { Set::from_entry(inner.clone()) }
                }
                _ => Set::from_entry(inner.clone()),
            })
            .cap(entry.certainty),
        None => by_type(),
    }
}

/// Tests a constant of the program.
fn constant(f: &Frame<'_>, callee: crate::program::Callee, entry: &Entry) -> Answer {
    let known = crate::eval::call::constant(&f.cx, callee);
    match (known.only(), &entry.value) {
        (Some(Value::Status(known)), Value::Status(code)) => Answer::decided(known == code),
        (Some(Value::Number(known)), Value::Number(number)) => Answer::decided(known == number),
        (_, value) => asked(f, value),
    }
}

fn unknown(f: &Frame<'_>, fields: &[(Name, PatId)], entry: &Entry, bound: &mut Bound) -> Answer {
    for (_, pattern) in fields {
        let inner = part(entry, derived(&entry.value));
        for entry in inner.entries() {
            fits(f, *pattern, entry, bound);
        }
    }
    asked(f, &entry.value)
}
