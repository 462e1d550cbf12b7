//! The values of calls, and the effects of methods on responses.

use responds_core::contract::Content;

use super::Answer;

/// The value of a function, constructor or constant.
#[derive(Debug)]
pub struct CallFact {
    /// The end of its path: `Redirect::to`. A `*` matches the name of a status: `HttpResponse::*`, `Error*`.
    ///
    /// The first fact that matches counts. A path of one segment is the name of an item: it matches alone or
    /// after a module (`axum::Json`), not after a type (`ApiError::Json`).
    pub path: &'static str,
    /// Its value.
    pub gives: Gives,
}

/// The value of a function, constructor or constant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gives {
    /// A response that is always the same.
    Answer(Answer),
    /// A response with this status.
    Fixed(u16, Parts),
    /// A response with the status that `*` matches.
    Named(Parts),
    /// A response whose status is an argument, by index.
    Status(usize, Parts),
    /// An argument, by index.
    Argument(usize),
    /// The framework's own error, which sends the response that is an argument, by index.
    Carried(usize),
    /// A success with its first argument in it, as `Ok` gives.
    Success,
    /// A failure with its first argument in it, as `Err` gives.
    Failure,
    /// Header fields: those that its first argument lists, or unknown ones.
    Fields,
    /// An argument, by index, changed by the others: `with_status(reply, status)`.
    Changed(usize, Effect),
}

/// The parts of a response that a call fixes beside its status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The source of its content.
    pub content: Source,
    /// The header fields that it has, lower case.
    pub fields: &'static [&'static str],
    /// True if it is the framework's own error type.
    pub error: bool,
}

/// The source of a response's content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// It is fixed.
    Is(Content),
    /// An argument, by index.
    Argument(usize),
}

/// A struct that is written as a literal: `HttpError { status_code, .. }`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LiteralFact {
    /// The last segment of its path.
    pub name: &'static str,
    /// The field that holds its status.
    pub status: &'static str,
    /// The parts of the response that it is, beside its status.
    pub parts: Parts,
}

/// The effect of a method on a response. A method with several effects has several facts.
#[derive(Debug)]
pub struct MethodFact {
    /// Its name.
    pub name: &'static str,
    /// Its effect.
    pub effect: Effect,
}

/// The effect of a method on a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// None that matters here.
    Keeps,
    /// Sets the status to an argument, by index.
    Status(usize),
    /// Sets the status to this.
    StatusIs(u16),
    /// Sets the content to an argument, by index.
    Content(usize),
    /// Sets content, or none.
    ContentIs(Content),
    /// Sets the header field that an argument names, by index.
    Field(usize),
    /// Sets the header field that the first half of an argument names: `(name, value)`.
    FieldPair(usize),
    /// Sets this header field, lower case.
    FieldIs(&'static str),
    /// Sets header fields that cannot be seen.
    Fields,
    /// Gives the value, else a failure with its first argument in it, as `ok_or` does.
    OrFails,
    /// Gives this response whatever the receiver is: `upgrade.on_upgrade(..)`.
    Gives(Answer),
}

/// Makes the parts of a response.
pub(crate) const fn parts(content: Source, fields: &'static [&'static str]) -> Parts {
    Parts { content, fields, error: false }
}

/// Makes the parts of the framework's own error.
pub(crate) const fn error(content: Source, fields: &'static [&'static str]) -> Parts {
    Parts { content, fields, error: true }
}

impl CallFact {
    /// Makes a call with this value.
    pub(crate) const fn new(path: &'static str, gives: Gives) -> Self {
        Self { path, gives }
    }
}

impl MethodFact {
    /// Makes a method with this effect.
    pub(crate) const fn new(name: &'static str, effect: Effect) -> Self {
        Self { name, effect }
    }
}
