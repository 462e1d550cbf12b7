//! Tests if two canonical types may be the same.

use responds_flow::ty::bare;
use syn::{GenericArgument, Type};

use super::{bind, types::names};

/// Returns `true` if two canonical types may be the same: an unknown part of one of them may be anything.
pub(super) fn is_like(one: &Type, other: &Type) -> bool {
    match (one, other) {
        (Type::Infer(_) | Type::ImplTrait(_), _) | (_, Type::Infer(_) | Type::ImplTrait(_)) => true,
        (Type::Reference(one), other) => is_like(&one.elem, other),
        (one, Type::Reference(other)) => is_like(one, &other.elem),
        (Type::Tuple(one), Type::Tuple(other)) => {
            one.elems.len() == other.elems.len()
                && one.elems.iter().zip(&other.elems).all(|(one, other)| is_like(one, other))
        }
        (Type::Path(one_path), Type::Path(other_path)) => {
            let (one_arguments, other_arguments) = (bind::arguments(one), bind::arguments(other));
            names(&one_path.path) == names(&other_path.path)
                && (one_arguments.len() != other_arguments.len()
                    || one_arguments.iter().zip(&other_arguments).all(|(one, other)| may_be_same(one, other)))
        }
        _ => one == other,
    }
}

/// Returns `true` if two generic arguments may be the same.
fn may_be_same(one: &GenericArgument, other: &GenericArgument) -> bool {
    match (one, other) {
        (GenericArgument::Type(one), GenericArgument::Type(other)) => is_like(one, other),
        _ => match (bind::number(one), bind::number(other)) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        },
    }
}

/// Returns `true` if nothing is known of a type but its traits.
pub(super) fn is_open(ty: &Type) -> bool {
    match ty {
        Type::Infer(_) | Type::ImplTrait(_) | Type::TraitObject(_) => true,
        Type::Reference(inner) => is_open(&inner.elem),
        _ => false,
    }
}

/// Returns `true` if a parameter type may accept a value of a known type: crates re-export the types that they take.
pub(super) fn may_be_meant(taken: &Type, known: &Type) -> bool {
    match (bare(taken), bare(known)) {
        (Type::Tuple(taken), Type::Tuple(known)) => {
            taken.elems.len() == known.elems.len()
                && taken.elems.iter().zip(&known.elems).all(|(taken, known)| may_be_meant(taken, known))
        }
        _ => is_like(taken, known) || is_same_name(taken, known),
    }
}

/// Returns `true` if two types outside of the workspace have one name in one crate: it may be re-exported.
pub(super) fn is_same_name(one: &Type, other: &Type) -> bool {
    let names = |ty: &Type| match bare(ty) {
        Type::Path(path) => {
            let first = path.path.leading_colon.and(path.path.segments.first());
            Some((first.map(|first| first.ident.to_string()), path.path.segments.last()?.ident.to_string()))
        }
        _ => None,
    };
    let text = ["str", "String"];
    match (names(one), names(other)) {
        (Some((first, last)), Some((other_first, other_last))) => {
            let same_crate = first.is_none() || other_first.is_none() || first == other_first;
            let status = last.ends_with("Status") && other_last == "StatusCode" && other_first.is_none();
            last == other_last && same_crate
                || text.contains(&last.as_str()) && text.contains(&other_last.as_str())
                || status
        }
        _ => false,
    }
}
