//! The combinators of `Option`, `Result` and `bool`, and those of popular extension traits.

/// The effect of a combinator on the success and the failure of its receiver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Combinator {
    /// The success goes through a function: `map`.
    Map,
    /// The failure goes through a function: `map_err`.
    MapErr,
    /// The success goes through a function that may fail: `and_then`.
    AndThen,
    /// The failure goes through a function that may succeed: `or_else`.
    OrElse,
    /// The argument in place of a failure, which may fail too: `or`.
    Or,
    /// The argument, where the receiver succeeds: `and`.
    And,
    /// The argument as an error in place of nothing: `ok_or`.
    OkOr,
    /// The result of a function as the error in place of `None`: `ok_or_else`.
    OkOrElse,
    /// The success alone: `unwrap`.
    Unwrap,
    /// The success, or the default of its type.
    UnwrapOrDefault,
    /// The success, or the argument: `unwrap_or`.
    UnwrapOr,
    /// The success, or the result of a function: `unwrap_or_else`.
    UnwrapOrElse,
    /// The success through the second argument, or the first: `map_or`.
    MapOr,
    /// The success through the second function, or the failure through the first: `map_or_else`.
    MapOrElse,
    /// The success as an `Option`: `ok`.
    Ok,
    /// The failure as an `Option`: `err`.
    Err,
    /// `Option<Result<_>>` from and to `Result<Option<_>>`.
    Transpose,
    /// One layer less.
    Flatten,
    /// The success or nothing: `filter`.
    Filter,
    /// The argument, or nothing: `then_some`.
    ThenSome,
    /// The result of a function, or `None`: `then`.
    Then,
    /// The failure as an error of a crate that holds any error: `context`.
    Context,
    /// Nothing, or an error of such a crate: `ok_or_eyre`.
    OkOrAny,
    /// The failure, converted by `From`: `err_into`.
    ErrInto,
}

/// Returns the combinator of a method.
#[must_use]
pub fn find(method: &str) -> Option<Combinator> {
    COMBINATORS.iter().find(|(name, _)| *name == method).map(|(_, combinator)| *combinator)
}

static COMBINATORS: &[(&str, Combinator)] = &[
    ("and", Combinator::And),
    ("and_then", Combinator::AndThen),
    ("context", Combinator::Context),
    ("err", Combinator::Err),
    ("err_into", Combinator::ErrInto),
    ("expect", Combinator::Unwrap),
    ("filter", Combinator::Filter),
    ("flatten", Combinator::Flatten),
    ("map", Combinator::Map),
    ("map_err", Combinator::MapErr),
    ("map_ok", Combinator::Map),
    ("map_or", Combinator::MapOr),
    ("map_or_else", Combinator::MapOrElse),
    ("ok", Combinator::Ok),
    ("ok_or", Combinator::OkOr),
    ("ok_or_else", Combinator::OkOrElse),
    ("ok_or_eyre", Combinator::OkOrAny),
    ("or", Combinator::Or),
    ("or_else", Combinator::OrElse),
    ("then", Combinator::Then),
    ("then_some", Combinator::ThenSome),
    ("transpose", Combinator::Transpose),
    ("unwrap", Combinator::Unwrap),
    ("unwrap_or", Combinator::UnwrapOr),
    ("unwrap_or_default", Combinator::UnwrapOrDefault),
    ("unwrap_or_else", Combinator::UnwrapOrElse),
    ("with_context", Combinator::Context),
    ("wrap_err", Combinator::Context),
    ("wrap_err_with", Combinator::Context),
];

/// A question that the half of a `Result` or an `Option` decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// It succeeds; with `true`, a condition must hold too.
    Succeeds(bool),
    /// It fails; with `true`, a condition must hold too.
    Fails(bool),
}

/// Returns the question that a method asks.
#[must_use]
pub fn question(method: &str) -> Option<Question> {
    Some(match method {
        "is_some" | "is_ok" => Question::Succeeds(false),
        "is_none" | "is_err" => Question::Fails(false),
        "is_some_and" | "is_ok_and" => Question::Succeeds(true),
        "is_none_or" | "is_err_and" => Question::Fails(true),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(COMBINATORS.is_sorted_by(|one, other| one.0 < other.0));
    }
}
