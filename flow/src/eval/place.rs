//! Assignable places: variables, their fields, and exclusive borrows from a response.
//!
//! One mechanism serves `let mut`, `x = ..`, `x.f = ..`, `&mut x`, `self.status = ..` and `*response.status_mut() = ..`.

use std::rc::Rc;

use super::{Frame, expr};
use crate::{
    body::{Expr, ExprId, LocalId, Name},
    domain::{Answer, Carrier, Entry, Made, Origin, Set, Value},
    known::wrappers,
    statuses::{answer, written},
};

/// A place: a variable, and the fields that lead to the part that is meant.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) local: LocalId,
    pub(crate) fields: Vec<Name>,
}

/// Returns the place of a variable that is itself a borrow: a `&mut` parameter.
pub(crate) fn lending(f: &Frame<'_>, id: ExprId) -> Option<Place> {
    let Expr::Local(local) = f.function.body.expr(id) else { return None };
    let is_it = |pattern| super::pattern::variable(f, pattern) == Some(*local);
    let parameters = &f.function.inner.parameters;
    let exclusive = parameters.iter().any(|parameter| parameter.exclusive && is_it(parameter.pattern));
    exclusive.then(|| Place { local: *local, fields: Vec::new() })
}

/// Returns the place that an expression is, without evaluating it.
pub(crate) fn of(f: &Frame<'_>, id: ExprId) -> Option<Place> {
    match f.function.body.expr(id) {
        Expr::Local(local) => match f.state.get(*local).only() {
            Some(Value::Lent(local, fields)) => Some(Place { local: *local, fields: fields.to_vec() }),
            _ => Some(Place { local: *local, fields: Vec::new() }),
        },
        Expr::Field(base, name) => behind(f, *base, name.clone()),
        Expr::Deref(inner) | Expr::Reference(inner, _) => of(f, *inner),
        Expr::Method(receiver, name, _, arguments) if arguments.is_empty() => {
            match wrappers::projection(name) {
                Some(part) => behind(f, *receiver, part.into()),
                None if wrappers::lends_whole(name) => of(f, *receiver),
                None => None,
            }
        }
        _ => None,
    }
}

fn behind(f: &Frame<'_>, base: ExprId, name: Name) -> Option<Place> {
    let mut place = of(f, base)?;
    place.fields.push(name);
    Some(place)
}

/// Reads a variable, through a borrow that it holds.
pub(crate) fn read_local(f: &Frame<'_>, local: LocalId) -> Set {
    let values = f.state.get(local);
    match values.only() {
        Some(Value::Lent(target, fields)) => {
            let at = values.entries().first().map(|entry| entry.trace.at);
            let mut read = f.state.get(*target);
            if let Some(at) = at {
                for name in fields.iter() {
                    read = super::structure::part(f, &read, name, at);
                }
            }
            read
        }
        _ if values.is_bottom() => {
            // A variable that is declared without a value, or bound by a pattern that does not match, holds anything.
            Set::unknown(Origin { body: f.function.body_id, node: crate::domain::Node::Function })
        }
        _ => values,
    }
}

/// Gives a place another value.
pub(crate) fn write(f: &mut Frame<'_>, place: &Place, values: &Set, at: Origin) {
    let old = f.state.get(place.local);
    let values = values.cap(f.state.certainty());
    let new = updated(f, &old, &place.fields, &values, at);
    f.state.set(place.local, &new);
}

/// Restricts a place to the values that a condition leaves.
pub(crate) fn narrow(f: &mut Frame<'_>, place: &Place, values: &Set) {
    if values.is_bottom() {
        return;
    }
    if place.fields.is_empty() {
        f.state.set(place.local, values);
        return;
    }
    // A field is restricted where the struct around it is one value.
    let old = f.state.get(place.local);
    if let (Some(Value::Made(_)), Some(entry)) = (old.only(), values.entries().first()) {
        let new = updated(f, &old, &place.fields, values, entry.trace.at);
        f.state.set(place.local, &new);
    }
}

/// Returns values of which a part is given another value.
fn updated(f: &Frame<'_>, old: &Set, fields: &[Name], new: &Set, at: Origin) -> Set {
    let Some((name, rest)) = fields.split_first() else { return new.clone() };
    let old = if old.is_bottom() { &Set::unknown(at) } else { old };
    old.flat_map(|entry| {
        let value = match &entry.value {
            Value::Made(made) => Value::Made(Rc::new(with_field(f, made, name, rest, new, at))),
            Value::Typed(ty) if f.cx.engine.program.is_struct(ty) => {
                let made = Made { ty: ty.clone(), variant: None, fields: Vec::new() };
                Value::Made(Rc::new(with_field(f, &made, name, rest, new, at)))
            }
            Value::Tuple(elements) => match name.parse::<usize>() {
                Ok(index) if index < elements.len() => {
                    let mut elements = elements.to_vec();
                    elements[index] = updated(f, &elements[index], rest, new, at);
                    Value::tuple(elements)
                }
                _ => entry.value.clone(),
            },
            Value::Response(answer)
                if answer.carrier == Carrier::Written && f.cx.candidates.written_field(name).is_some() =>
            {
                return written::assigned(f, entry, name, new, at);
            }
            _ if &**name == "status" || is_status_field(f, &entry.value, name) => {
                return with_status(f, entry, new, at);
            }
            // The head of a response has its status too.
            _ if &**name == "headers" && rest.first().is_some_and(|part| &**part == "status") => {
                return with_status(f, entry, new, at);
            }
            _ if &**name == "headers" => return with_headers(f, entry, new),
            value => value.clone(),
        };
        Set::from_entry(Entry { value, ..entry.clone() })
    })
}

/// Returns `true` for the field of a response that holds its status, where it is a struct of the framework.
fn is_status_field(f: &Frame<'_>, value: &Value, name: &str) -> bool {
    value.is_response() && f.cx.candidates.is_status_field(name)
}

fn with_field(f: &Frame<'_>, made: &Made, name: &Name, rest: &[Name], new: &Set, at: Origin) -> Made {
    let mut made = made.clone();
    if let Some((_, values)) = made.fields.iter_mut().find(|(known, _)| known == name) {
        *values = updated(f, values, rest, new, at);
    } else {
        made.fields.push((name.clone(), updated(f, &Set::unknown(at), rest, new, at)));
        made.fields.sort_by(|one, other| one.0.cmp(&other.0));
    }
    made
}

/// Returns a response with one of some statuses.
pub(crate) fn with_status(f: &Frame<'_>, entry: &Entry, statuses: &Set, at: Origin) -> Set {
    let responses = answer::responses(&f.cx, entry, at);
    responses.flat_map(|response| {
        let old = match &response.value {
            Value::Response(answer) => (**answer).clone(),
            _ => Answer::of(None).open(),
        };
        statuses.flat_map(|status| answer::with_status(&old, status, at))
    })
}

/// Returns a response with header fields that are not seen; the fields that are added one by one are known.
fn with_headers(f: &Frame<'_>, entry: &Entry, new: &Set) -> Set {
    let responses = answer::responses(&f.cx, entry, entry.trace.at);
    responses.map(|value| match value {
        Value::Response(old) => {
            let mut changed = (**old).clone();
            match new.only() {
                Some(Value::Fields(names, closed)) => {
                    changed.fields.extend(names.iter().cloned());
                    changed.fields_closed &= closed;
                }
                _ => changed.fields_closed = false,
            }
            Value::response(changed)
        }
        other => other.clone(),
    })
}

/// Evaluates `&place` and `&mut place`.
pub(super) fn reference(f: &mut Frame<'_>, inner: ExprId, exclusive: bool) -> Set {
    let place = of(f, inner).filter(|_| exclusive);
    match place {
        Some(place) if f.state.is_reachable() => {
            let at = f.at(inner);
            Set::one(Value::Lent(place.local, place.fields.into()), at)
        }
        _ => expr(f, inner),
    }
}

/// Evaluates `place = value`.
pub(super) fn assign(f: &mut Frame<'_>, target: ExprId, value: ExprId, at: Origin) -> Set {
    let values = expr(f, value);
    if values.is_bottom() {
        return values;
    }
    match of(f, target) {
        Some(place) => write(f, &place, &values, at),
        None => destructure(f, target, &values, at),
    }
    Set::one(Value::Unit, at)
}

/// Assigns to each part of a tuple of places, or to an element of a list; any other target is only evaluated.
fn destructure(f: &mut Frame<'_>, target: ExprId, values: &Set, at: Origin) {
    let body = f.function.body.clone();
    match body.expr(target) {
        Expr::Tuple(targets) => {
            for (i, target) in targets.iter().enumerate() {
                let part = super::structure::part(f, values, &i.to_string(), at);
                match of(f, *target) {
                    Some(place) => write(f, &place, &part, at),
                    None => destructure(f, *target, &part, at),
                }
            }
        }
        Expr::Index(base, index) => {
            drop(expr(f, *index));
            put(f, *base, values, at);
        }
        _ => drop(expr(f, target)),
    }
}

/// Assigns to an element of a list: which one is not followed, so that the others stay.
fn put(f: &mut Frame<'_>, list: ExprId, values: &Set, at: Origin) {
    let Some(place) = of(f, list) else { return drop(expr(f, list)) };
    let held = read(f, &Set::one(Value::Lent(place.local, place.fields.clone().into()), at), at);
    let held = held.map(|value| match value {
        Value::List(elements) => Value::List(elements.join(values)),
        other => other.clone(),
    });
    write(f, &place, &held, at);
}

/// Evaluates `place += value`: the new content of the place is unknown.
pub(super) fn change(f: &mut Frame<'_>, target: ExprId, value: ExprId, at: Origin) -> Set {
    let values = expr(f, value);
    if values.is_bottom() {
        return values;
    }
    match of(f, target) {
        Some(place) => write(f, &place, &Set::unknown(at), at),
        None => destructure(f, target, &Set::unknown(at), at),
    }
    Set::one(Value::Unit, at)
}

/// Returns the content of a borrowed place; any other value is returned as it is.
pub(crate) fn read(f: &Frame<'_>, values: &Set, at: Origin) -> Set {
    match values.only() {
        Some(Value::Lent(local, fields)) => {
            let mut read = f.state.get(*local);
            for name in fields.iter() {
                read = super::structure::part(f, &read, name, at);
            }
            if read.is_bottom() { Set::unknown(at) } else { read }
        }
        _ => values.clone(),
    }
}

/// Returns the possible content of a place after unseen code: something of the same kind.
pub(crate) fn loosened(values: &Set, at: Origin) -> Set {
    let loosened = values.map(|value| match value {
        Value::Response(answer) => {
            let carrier = answer.carrier;
            Value::response(Answer { carrier, ..Answer::of(None).open() })
        }
        Value::Made(made) => Value::Typed(made.ty.clone()),
        Value::Fields(names, _) => Value::Fields(names.clone(), false),
        Value::Typed(_) | Value::Unknown(_) | Value::Error(_) | Value::Content(_) | Value::Closure(_) => {
            value.clone()
        }
        _ => Value::unknown(),
    });
    if loosened.is_bottom() { Set::unknown(at) } else { loosened }
}
