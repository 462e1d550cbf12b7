//! Lists, and header fields that are written as one.

use super::{Frame, expr};
use crate::{
    body::{ExprId, Name},
    domain::{Entry, Origin, Set, Value},
    known::empty::{self, Nothing},
    statuses::header,
    ty::Ty,
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

/// Evaluates an array without elements.
pub(super) fn nothing(at: Origin) -> Set {
    Set::one(Value::Typed(Ty::new(syn::parse_quote!([_; 0]))), at)
}

/// Returns `true` if a value is an array without elements, or an iterator over one.
pub(super) fn is_nothing(value: &Value) -> bool {
    let Value::Typed(ty) = value else { return false };
    let syn::Type::Array(array) = ty.referent().syn().clone() else { return false };
    let syn::Expr::Lit(length) = &array.len else { return false };
    matches!(&length.lit, syn::Lit::Int(length) if length.base10_digits() == "0")
}

/// Returns the result of a method of something without elements; `None` for any other value or method.
pub(super) fn of_nothing(entry: &Entry, method: &str, at: Origin) -> Option<Set> {
    let result = empty::method(method).filter(|_| is_nothing(&entry.value))?;
    let value = match result {
        Nothing::Nothing => entry.value.clone(),
        Nothing::Truth(truth) => Value::Bool(truth),
        Nothing::NoElement => Value::None,
        Nothing::Done => Value::Unit,
    };
    Some(Set::one(value, at))
}

/// Returns the possible elements of a list.
pub(super) fn elements(values: &Set, at: Origin) -> Set {
    values.flat_map(|entry| match &entry.value {
        Value::List(inner) if !inner.is_bottom() => inner.clone(),
        Value::Some(inner) => inner.clone(),
        Value::Typed(ty) => match ty.referent().syn() {
            syn::Type::Slice(slice) => Set::one(Value::Typed(Ty::new((*slice.elem).clone())), at),
            syn::Type::Array(array) => Set::one(Value::Typed(Ty::new((*array.elem).clone())), at),
            _ => match &ty.arguments()[..] {
                [only] => Set::one(Value::Typed(only.clone()), at),
                _ => Set::one(Value::from_crate(ty.krate().map(Name::from)), at),
            },
        },
        value => Set::one(value.part(), at),
    })
}
