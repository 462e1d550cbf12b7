//! The order of values by their shape: whatever their certainty and their traces.

use std::cmp::Ordering;

use super::{set::Set, value::Value};

/// Compares two values by their shape. Two values of one shape are one entry of a set: their parts are joined.
///
/// The halves of a `Result` and conversions have one shape each, whatever their content is.
pub(super) fn compare(one: &Value, other: &Value) -> Ordering {
    rank(one).cmp(&rank(other)).then_with(|| match (one, other) {
        (Value::Tuple(one), Value::Tuple(other)) => each(one.iter(), other.iter()),
        (Value::Made(one), Value::Made(other)) => {
            let names = |fields: &[(crate::body::Name, Set)]| -> Vec<crate::body::Name> {
                fields.iter().map(|(name, _)| name.clone()).collect()
            };
            (&one.ty, &one.variant)
                .cmp(&(&other.ty, &other.variant))
                .then_with(|| names(&one.fields).cmp(&names(&other.fields)))
                .then_with(|| {
                    each(one.fields.iter().map(|field| &field.1), other.fields.iter().map(|field| &field.1))
                })
        }
        (Value::Closure(one), Value::Closure(other)) => {
            (one.function, one.expr).cmp(&(other.function, other.expr)).then_with(|| {
                each(one.captured.iter().map(|one| &one.1), other.captured.iter().map(|one| &one.1))
            })
        }
        (Value::Ok(_), Value::Ok(_))
        | (Value::Err(_), Value::Err(_))
        | (Value::Some(_), Value::Some(_))
        | (Value::Converted(_), Value::Converted(_))
        | (Value::List(_), Value::List(_)) => Ordering::Equal,
        _ => one.cmp(other),
    })
}

/// Compares lists of sets by shape.
fn each<'s>(
    one: impl ExactSizeIterator<Item = &'s Set>,
    other: impl ExactSizeIterator<Item = &'s Set>,
) -> Ordering {
    one.len().cmp(&other.len()).then_with(|| {
        one.zip(other)
            .map(|(one, other)| sets(one, other))
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    })
}

/// Compares two sets by the shapes of their values.
fn sets(one: &Set, other: &Set) -> Ordering {
    let (one, other) = (one.entries(), other.entries());
    one.len().cmp(&other.len()).then_with(|| {
        let pairs = one.iter().zip(other);
        pairs
            .map(|(one, other)| {
                // Halves of one shape may differ inside: there they count.
                compare(&one.value, &other.value)
                    .then_with(|| each(one.value.nested().into_iter(), other.value.nested().into_iter()))
            })
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    })
}

/// Returns the position of the kind of a value among all kinds.
const fn rank(value: &Value) -> u8 {
    match value {
        Value::Unknown(_) => 0,
        Value::Unit => 1,
        Value::Bool(_) => 2,
        Value::Number(_) => 3,
        Value::Text(_) => 4,
        Value::Content(_) => 5,
        Value::Constant(_) => 6,
        Value::Fields(..) => 7,
        Value::Status(_) => 8,
        Value::Response(_) => 9,
        Value::Ok(_) => 10,
        Value::Err(_) => 11,
        Value::Some(_) => 12,
        Value::None => 13,
        Value::Converted(_) => 14,
        Value::Tuple(_) => 15,
        Value::List(_) => 16,
        Value::Made(_) => 17,
        Value::Typed(_) => 18,
        Value::Error(_) => 19,
        Value::Function(_) => 20,
        Value::Closure(_) => 21,
        Value::Lent(..) => 22,
    }
}
