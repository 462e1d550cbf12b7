//! Candidates of a call that its arguments, or the use of its result, rule out.

use std::rc::Rc;

use super::method::Call;
use crate::{
    domain::{Set, Value},
    engine::{Context, Function},
    known::combinators::{self, Combinator},
    program::Callees,
    statuses::shape::{self, Shape},
    ty::Ty,
};

/// Texts, numbers and truth values.
const PLAIN: &[&str] = &[
    "String", "bool", "char", "f32", "f64", "i128", "i16", "i32", "i64", "i8", "isize", "str", "u128", "u16",
    "u32", "u64", "u8", "usize",
];

/// Keeps the functions that accept these arguments; all of them if none does.
///
/// Several impls of a generic trait, such as `TryFrom<T>`, have functions of one name, which differ in the type of an
/// argument; no coercion applies there.
pub(super) fn fitting(
    cx: &Context<'_>,
    functions: Vec<Rc<Function>>,
    arguments: &[Set],
) -> Vec<Rc<Function>> {
    let fits = |function: &Rc<Function>| {
        function.parameters.iter().zip(arguments).all(|(ty, values)| {
            let takes = |ty: &Ty| values.is_bottom() || values.values().any(|value| may_take(cx, ty, value));
            ty.as_ref().is_none_or(takes)
        })
    };
    let some: Vec<_> = functions.iter().filter(|function| fits(function)).cloned().collect();
    if some.is_empty() { functions } else { some }
}

/// Returns `true` if one of the methods of a name gives what is done with the result of a call: `?` and combinators need a
/// `Result` or an `Option`.
pub(super) fn may_be_used(cx: &Context<'_>, callees: &Callees, call: &Call<'_>) -> bool {
    if !call.is_asked && !call.next.is_some_and(|next| is_of_halves(next)) {
        return true;
    }
    let is_half = |function: Rc<Function>| match &function.output {
        None => false,
        Some(ty) => match shape::shape(ty.syn()) {
            Shape::Unit | Shape::Tuple(_) => false,
            Shape::Named(_) => !cx.engine.program.is_own(ty) && !is_plain(ty),
            _ => true,
        },
    };
    callees.open || callees.list.iter().any(|callee| cx.engine.load(*callee).is_none_or(is_half))
}

/// Returns `true` if a combinator is one that hardly any other type has under this name.
fn is_of_halves(method: &str) -> bool {
    use Combinator::{Context, ErrInto, MapErr, OkOr, OkOrAny, OkOrElse};
    matches!(combinators::find(method), Some(Context | ErrInto | MapErr | OkOr | OkOrAny | OkOrElse))
}

/// Returns `true` if a parameter of a type may be given a value. A type of the program takes no plain value, and a
/// plain type no value of the program.
fn may_take(cx: &Context<'_>, ty: &Ty, value: &Value) -> bool {
    let is_own = |ty: &Ty| cx.engine.program.is_own(ty);
    let (ty, given) = (ty.referent(), value.ty().map(Ty::referent));
    match given {
        Some(given) if is_own(&given) => {
            is_own(&ty) && ty.is_same_item(&given) || !is_own(&ty) && !is_plain(&ty)
        }
        Some(given) => !is_plain(&given) || !is_own(&ty),
        None => !matches!(value, Value::Text(_) | Value::Number(_) | Value::Bool(_)) || !is_own(&ty),
    }
}

fn is_plain(ty: &Ty) -> bool {
    ty.last_name().is_some_and(|name| PLAIN.contains(&name.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(PLAIN.is_sorted());
    }
}
