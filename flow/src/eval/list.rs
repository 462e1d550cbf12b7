//! Lists, and header fields that are written as one.

use super::{Frame, expr};
use crate::{
    body::{ExprId, Name},
    domain::{Origin, Set, Value},
    statuses::header,
};

/// Evaluates an array or `vec![..]`; pairs of header fields are distinguished from other elements.
pub(super) fn array(f: &mut Frame<'_>, elements: &[ExprId], at: Origin) -> Set {
    let Some(values) = super::arguments(f, elements) else { return Set::bottom() };
    let names: Vec<Option<Name>> = values.iter().map(header::pair).collect();
    let may_be_pair = |values: &Set| {
        values.values().any(|value| matches!(value, Value::Constant(_) | Value::Typed(_) | Value::Unknown(_)))
    };
    let known: Vec<Name> = names.iter().flatten().cloned().collect();
    if !known.is_empty() {
        let closed = names.iter().all(Option::is_some);
        return Set::one(Value::Fields(sorted(known).into(), closed), at);
    }
    if !values.is_empty() && values.iter().all(may_be_pair) && values.iter().all(|one| one.only().is_some()) {
        let constants = values.iter().all(|one| matches!(one.only(), Some(Value::Constant(_))));
        if constants {
            // A pair that a constant holds.
            return Set::one(Value::Fields([].into(), false), at);
        }
    }
    Set::one(Value::List(Set::join_all(values)), at)
}

fn sorted(mut names: Vec<Name>) -> Vec<Name> {
    names.sort();
    names.dedup();
    names
}

/// Evaluates `base[index]`.
pub(super) fn index(f: &mut Frame<'_>, base: ExprId, index: ExprId, at: Origin) -> Set {
    let values = expr(f, base);
    if values.is_bottom() || expr(f, index).is_bottom() {
        return Set::bottom();
    }
    elements(&values, at)
}

/// Returns the possible elements of a list.
pub(super) fn elements(values: &Set, at: Origin) -> Set {
    values.flat_map(|entry| match &entry.value {
        Value::List(inner) if !inner.is_bottom() => inner.clone(),
        Value::Some(inner) => inner.clone(),
        Value::Typed(ty) => match ty.referent().syn() {
            syn::Type::Slice(slice) => Set::one(Value::Typed(crate::ty::Ty::new((*slice.elem).clone())), at),
            syn::Type::Array(array) => Set::one(Value::Typed(crate::ty::Ty::new((*array.elem).clone())), at),
            _ => match &ty.arguments()[..] {
                [only] => Set::one(Value::Typed(only.clone()), at),
                _ => Set::one(Value::from_crate(ty.krate().map(Name::from)), at),
            },
        },
        value => Set::one(Value::from_crate(value.krate()), at),
    })
}
