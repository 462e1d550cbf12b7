//! Structs, tuples and their parts.

use std::rc::Rc;

use syn::Path;

use super::{Frame, crate_of_path, expr, path};
use crate::{
    body::{ExprId, Name},
    domain::{Entry, Made, Origin, Set, Value},
    program::Resolution,
    statuses::{gives, shape},
};

/// Evaluates a tuple.
pub(super) fn tuple(f: &mut Frame<'_>, elements: &[ExprId], at: Origin) -> Set {
    let Some(values) = super::arguments(f, elements) else { return Set::bottom() };
    if values.is_empty() {
        return Set::one(Value::Unit, at);
    }
    let values = values.into_iter().map(|values| super::place::read(f, &values, at));
    Set::one(Value::tuple(values.collect()), at)
}

/// Evaluates a struct literal.
pub(super) fn literal(
    f: &mut Frame<'_>,
    path: &Path,
    fields: &[(Name, ExprId)],
    rest: Option<ExprId>,
    at: Origin,
) -> Set {
    let mut values = Vec::with_capacity(fields.len());
    for (name, value) in fields {
        let value = expr(f, *value);
        if value.is_bottom() {
            return value;
        }
        values.push((name.clone(), super::place::read(f, &value, at)));
    }
    let base = rest.map(|rest| expr(f, rest));
    if base.as_ref().is_some_and(Set::is_bottom) {
        return Set::bottom();
    }
    let constructor = match path::resolve(f, None, path) {
        Resolution::Constructor(constructor) => constructor,
        resolved => return foreign(f, (path, &resolved), &values, at),
    };
    let program = f.cx.engine.program.clone();
    let mut values: Vec<(Name, Set)> = values
        .into_iter()
        .map(|(name, values)| {
            let member = match &constructor.variant {
                Some(variant) => format!("{variant}.{name}"),
                None => name.to_string(),
            };
            let ty = program.field(&constructor.ty, &member);
            (name, shape::shaped(&f.cx, &values, ty.as_ref()))
        })
        .collect();
    if let Some(Value::Made(base)) = base.as_ref().and_then(Set::only) {
        let kept = base.fields.iter().filter(|(name, _)| values.iter().all(|(set, _)| set != name));
        let kept: Vec<_> = kept.cloned().collect();
        values.extend(kept);
    }
    values.sort_by(|one, other| one.0.cmp(&other.0));
    let made = Made { ty: constructor.ty, variant: constructor.variant, fields: values };
    Set::one(Value::Made(Rc::new(made)), at)
}

/// Evaluates a struct literal of a type from outside: a response, if a framework's table has the type.
fn foreign(f: &Frame<'_>, (path, resolved): (&Path, &Resolution), values: &[(Name, Set)], at: Origin) -> Set {
    let last = path.segments.last().map(|last| last.ident.to_string());
    let Some(fact) = last.and_then(|name| f.cx.candidates.literal(&name)) else {
        return match resolved {
            Resolution::Named(names) => Set::one(Value::from_crate(crate_of_path(names)), at),
            _ => Set::unknown(at),
        };
    };
    match values.iter().find(|(name, _)| **name == *fact.status) {
        Some((_, status)) => gives::literal(fact.parts, status, at),
        None => Set::unknown(at),
    }
}

/// Evaluates `base.name`.
pub(super) fn field(f: &mut Frame<'_>, base: ExprId, name: &str, at: Origin) -> Set {
    let values = expr(f, base);
    part(f, &values, name, at)
}

/// Returns the values of a field of some values.
pub(crate) fn part(f: &Frame<'_>, values: &Set, name: &str, at: Origin) -> Set {
    values.flat_map(|entry| {
        let of = |value: Value| Set::from_entry(Entry { value, ..entry.clone() });
        let typed = |ty: &crate::ty::Ty| match f.cx.engine.program.field(ty, name) {
            Some(ty) => of(Value::Typed(ty)),
            None => of(Value::from_crate(ty.krate().map(Name::from))),
        };
        match &entry.value {
            Value::Made(made) => match made.field(name) {
                Some(values) => values.clone(),
                None => typed(&made.ty),
            },
            Value::Typed(ty) => typed(ty),
            Value::Tuple(elements) => {
                let element = name.parse().ok().and_then(|index: usize| elements.get(index));
                element.cloned().unwrap_or_else(|| Set::unknown(at))
            }
            Value::Error(error) => of(Value::error(error.krate.clone())),
            Value::Response(answer) if name == "status" => match answer.code {
                Some(code) => of(Value::Status(code)),
                None => Set::unknown(at),
            },
            value => of(Value::from_crate(value.krate())),
        }
    })
}
