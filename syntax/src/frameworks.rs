//! What is known of each web framework: one file per framework, all of it tables.
//!
//! A framework that is added here is one file, its `mod` line and its place in [`ALL`].

mod actix_web;
mod axum;
mod candidates;
mod dropshot;
mod macros;
mod poem;
mod rocket;
mod salvo;
mod warp;

use responds_core::contract::{Content, Request};
use syn::{Meta, Type};

pub use self::candidates::Candidates;
pub(crate) use self::{
    candidates::{names, names_of},
    poem::operation as poem_operation,
};
use crate::route::Route;

/// Every framework.
pub static ALL: &[&Framework] = &[
    &axum::FRAMEWORK,
    &actix_web::FRAMEWORK,
    &rocket::FRAMEWORK,
    &poem::FRAMEWORK,
    &salvo::FRAMEWORK,
    &dropshot::FRAMEWORK,
    &warp::FRAMEWORK,
];

/// Whether a type is one whose values are statuses: it can be any of them.
#[must_use]
pub fn is_status_type(ty: &Type) -> bool {
    let Type::Path(path) = ty else { return false };
    let last = path.path.segments.last();
    last.is_some_and(|last| {
        ALL.iter().any(|framework| framework.status_types.iter().any(|name| last.ident == name))
    })
}

/// The facts about one framework.
#[derive(Debug)]
pub struct Framework {
    /// Its name, as in `framework = actix_web`.
    pub name: &'static str,
    /// The version that the facts are about: as much of it as must be the same.
    pub version: &'static str,
    /// Names that stand in code for this framework alone: its crates, and types no other has.
    pub tells: &'static [&'static str],
    /// The types whose constants are statuses.
    pub status_types: &'static [&'static str],
    /// The content of a status that is a response alone.
    pub bare_status: Content,
    /// The codes, as inclusive ranges, that a status alone cannot carry: the framework answers 500 instead.
    pub bare_refused: &'static [(u16, u16)],
    /// Where a status stands in a tuple that is a response.
    pub tuple: Tuple,
    /// What `None` answers.
    pub none: Option<u16>,
    /// The argument through which a handler writes to its response beside what it returns.
    pub out_argument: Option<OutArgument>,
    /// The type of its own errors, which carry a response.
    pub error_type: Option<&'static str>,
    /// What the types answer that handlers return.
    pub types: &'static [TypeFact],
    /// What the functions and constructors give that handlers call.
    pub calls: &'static [CallFact],
    /// What the methods do to a response.
    pub methods: &'static [MethodFact],
    /// The traits by which a service's own types become responses.
    pub responders: &'static [ResponderFact],
    /// The traits by which a service's own types are taken from requests.
    pub taking: &'static [TakingFact],
    /// What the types take from the request that handlers have as arguments, and what they answer by themselves.
    pub extractors: &'static [ExtractorFact],
    /// The types of arguments that take nothing of the request but its target: path and query parameters.
    pub plain_arguments: &'static [&'static str],
    /// What such an argument rejects with by itself; in an `Option` or a `Result` with nothing.
    pub plain_rejects: &'static [u16],
    /// The types of arguments that are text: all of the content where the attribute that routes the handler
    /// says so, else a parameter.
    pub text_arguments: &'static [&'static str],
    /// What text rejects with that is all of the content.
    pub text_rejects: &'static [u16],
    /// Whether what answers GET answers HEAD too, where nothing else does.
    pub head_by_get: bool,
    /// What stands in the code of a service that sets what extractors reject with: `.error_handler(`.
    pub sets_rejections: Option<&'static str>,
    /// Reads the attribute that routes a handler.
    pub route: fn(&Meta) -> Option<Route>,
}

/// An argument through which a handler writes to its response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutArgument {
    /// Its type.
    pub ty: &'static str,
    /// The code of a response to which nothing was written.
    pub code: u16,
    /// What its methods do; a method that is not among these may do anything.
    pub methods: &'static [(&'static str, Written)],
}

/// What a method does to the response that is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// Sets the status to an argument, by index.
    Status(usize),
    /// Writes an argument, by index, which may also set the status.
    Render(usize),
    /// Nothing that concerns the status.
    Keeps,
}

/// Where a status stands in a tuple that is a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tuple {
    /// First: `(StatusCode, Json<T>)`; what is between is header fields.
    StatusFirst,
    /// Last: `(T, StatusCode)`.
    StatusLast,
    /// Nowhere: a tuple is no response.
    Nowhere,
}

/// What a type answers when a handler returns it.
#[derive(Debug)]
pub struct TypeFact {
    /// The end of its path, often one segment; `()` and `str` too.
    ///
    /// Where the name alone would be too common, a segment stands before it: `status::Created`.
    pub name: &'static str,
    /// What it answers.
    pub answer: TypeAnswer,
    /// What it answers instead where it cannot be written: a value that does not serialise, a location that
    /// is no header value. Possible, never certain.
    pub fails: Option<u16>,
}

/// What a type answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypeAnswer {
    /// Always this.
    Fixed(Answer),
    /// This around what its first type argument answers, unless that fails.
    Around(Answer),
    /// One of these, and nothing else.
    OneOf(&'static [Answer]),
    /// What its type argument answers, by index.
    Argument(usize),
    /// What either of its two type arguments answers.
    Either,
}

/// A response, as far as a fact fixes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its code.
    pub code: u16,
    /// Whether it has content.
    pub content: Content,
    /// The header fields that it has, lower case.
    pub fields: &'static [&'static str],
}

/// What a function, constructor or constant gives.
#[derive(Debug)]
pub struct CallFact {
    /// The end of its path: `Redirect::to`. A `*` stands for the name of a status: `HttpResponse::*`, `Error*`.
    ///
    /// The first fact that fits counts. A path of one segment is the name of an item: it fits alone or behind
    /// a module (`axum::Json`), not behind a type (`ApiError::Json`).
    pub path: &'static str,
    /// What it gives.
    pub gives: Gives,
}

/// What a function, constructor or constant gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gives {
    /// A response that is always the same.
    Answer(Answer),
    /// A response with this status.
    Fixed(u16, Parts),
    /// A response with the status that `*` stands for.
    Named(Parts),
    /// A response whose status is an argument, by index.
    Status(usize, Parts),
    /// What it is given as argument, by index.
    Argument(usize),
    /// A success with its first argument in it, as `Ok` does.
    Success,
    /// A failure with its first argument in it, as `Err` does.
    Failure,
    /// Header fields: those that its first argument lists, or such as are not seen.
    Fields,
    /// What it is given as argument, by index, changed by its other arguments: `with_status(reply, status)`.
    Changed(usize, Effect),
}

/// What a call fixes of a response beside its status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// Its content.
    pub content: Source,
    /// The header fields that it has, lower case.
    pub fields: &'static [&'static str],
    /// Whether it is the framework's own error type.
    pub error: bool,
}

/// Where the content of a response comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// It is this.
    Is(Content),
    /// An argument, by index.
    Argument(usize),
}

/// What a method does to a response. A method that does several things has several facts.
#[derive(Debug)]
pub struct MethodFact {
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub effect: Effect,
}

/// What a method does to a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing that concerns us.
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
    /// Gives what is there, else a failure with its first argument in it, as `ok_or` does.
    OrFails,
    /// Whatever it stands on, gives this response: `upgrade.on_upgrade(..)`.
    Gives(Answer),
}

/// A trait by which a service's own types become responses.
#[derive(Debug)]
pub struct ResponderFact {
    /// Its name.
    pub name: &'static str,
    /// The functions that say which response; of these the first that an impl has.
    pub functions: &'static [(&'static str, Says)],
    /// The status where an impl has none of them.
    pub otherwise: Option<u16>,
}

/// What a function says of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// It gives the response.
    Response,
    /// It gives the status.
    Status,
    /// It writes to the response that it is given.
    Written,
}

/// A trait by which a service's own types are taken from requests.
#[derive(Debug)]
pub struct TakingFact {
    /// Its name.
    pub name: &'static str,
    /// The function that fails with what the request is rejected with.
    pub function: &'static str,
}

/// What an argument of a handler takes from the request.
#[derive(Debug, PartialEq)]
pub struct ExtractorFact {
    /// The last segment of its path.
    pub name: &'static str,
    /// What it takes.
    pub takes: Request<'static>,
    /// Whether it reads the header field that its type argument names: `TypedHeader<IfMatch>`.
    pub typed_field: bool,
    /// What it rejects with by itself.
    pub rejects: &'static [u16],
    /// What it still rejects with inside an `Option`; inside a `Result` with nothing.
    pub optional: &'static [u16],
}

/// An extractor that takes nothing but the target, the connection or the service's own state.
const NOTHING: Request<'static> =
    Request { anything: false, content: false, upgrade: false, credentials: false, fields: &[] };
/// An extractor that takes the content.
const CONTENT: Request<'static> = Request { content: true, ..NOTHING };
/// An extractor that takes the header fields, all of them.
const HEAD: Request<'static> = Request { anything: true, ..NOTHING };
/// An extractor that takes the whole request.
const ANYTHING: Request<'static> = Request { content: true, ..HEAD };

/// A response.
const fn answer(code: u16, content: Content, fields: &'static [&'static str]) -> Answer {
    Answer { code, content, fields }
}

/// What is known of a response but for its status.
const fn parts(content: Source, fields: &'static [&'static str]) -> Parts {
    Parts { content, fields, error: false }
}

/// What is known of the framework's own error but for its status.
const fn error(content: Source, fields: &'static [&'static str]) -> Parts {
    Parts { content, fields, error: true }
}

impl ResponderFact {
    /// A trait whose function gives the response.
    const fn new(name: &'static str, functions: &'static [(&'static str, Says)]) -> Self {
        Self { name, functions, otherwise: None }
    }

    /// The same, but this status where an impl has none of its functions.
    const fn otherwise(self, code: u16) -> Self {
        Self { otherwise: Some(code), ..self }
    }
}

impl TypeFact {
    /// A type that always answers the same.
    const fn fixed(name: &'static str, answer: Answer) -> Self {
        Self { name, answer: TypeAnswer::Fixed(answer), fails: None }
    }

    /// A type that answers this around what its first argument answers, unless that fails.
    const fn around(name: &'static str, answer: Answer) -> Self {
        Self { name, answer: TypeAnswer::Around(answer), fails: None }
    }

    /// A type that leaves room for these answers.
    const fn one_of(name: &'static str, answers: &'static [Answer]) -> Self {
        Self { name, answer: TypeAnswer::OneOf(answers), fails: None }
    }

    /// A type that answers what its first argument answers.
    const fn wraps(name: &'static str) -> Self {
        Self { name, answer: TypeAnswer::Argument(0), fails: None }
    }

    /// A type that answers what either of its two arguments answers.
    const fn either(name: &'static str) -> Self {
        Self { name, answer: TypeAnswer::Either, fails: None }
    }

    /// The same, but this code where it cannot be written.
    const fn or(self, code: u16) -> Self {
        Self { fails: Some(code), ..self }
    }
}

impl CallFact {
    /// A call that gives this.
    const fn new(path: &'static str, gives: Gives) -> Self {
        Self { path, gives }
    }
}

impl MethodFact {
    /// A method that does this.
    const fn new(name: &'static str, effect: Effect) -> Self {
        Self { name, effect }
    }
}

impl ExtractorFact {
    /// An extractor that takes this and rejects with nothing.
    const fn new(name: &'static str, takes: Request<'static>) -> Self {
        Self { name, takes, typed_field: false, rejects: &[], optional: &[] }
    }

    /// The same, but it rejects with these, unless it is optional.
    const fn rejects(self, rejects: &'static [u16]) -> Self {
        Self { rejects, ..self }
    }

    /// The same, and even where it is optional it rejects with these.
    const fn even_optional(self, optional: &'static [u16]) -> Self {
        Self { optional, ..self }
    }

    /// The same, and it reads the field that its type argument names.
    const fn typed(self) -> Self {
        Self { typed_field: true, ..self }
    }
}

/// A request of which these header fields are read.
const fn reads(fields: &'static [&'static str]) -> Request<'static> {
    Request { fields, ..NOTHING }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[track_caller]
    fn assert_distinct<'a>(framework: &Framework, names: impl Iterator<Item = &'a str>) {
        let mut seen = HashSet::new();
        for name in names {
            assert!(seen.insert(name), "{} has two facts on `{name}`", framework.name);
        }
    }

    #[test]
    fn no_two_facts_contradict_each_other() {
        for framework in ALL {
            assert_distinct(framework, framework.types.iter().map(|fact| fact.name));
            assert_distinct(framework, framework.calls.iter().map(|fact| fact.path));
            assert_distinct(
                framework,
                framework.plain_arguments.iter().copied().chain(extractors(framework)),
            );
        }
    }

    fn extractors(framework: &Framework) -> impl Iterator<Item = &'static str> {
        framework.extractors.iter().map(|fact| fact.name)
    }

    #[test]
    fn fields_are_lower_case() {
        for framework in ALL {
            let of_types = framework.types.iter().filter_map(|fact| match fact.answer {
                TypeAnswer::Fixed(answer) | TypeAnswer::Around(answer) => Some(answer.fields),
                TypeAnswer::OneOf(_) | TypeAnswer::Argument(_) | TypeAnswer::Either => None,
            });
            let of_extractors = framework.extractors.iter().map(|fact| fact.takes.fields);
            for field in of_types.chain(of_extractors).flatten() {
                assert_eq!(*field, field.to_lowercase(), "{}", framework.name);
            }
        }
    }

    #[test]
    fn an_optional_extractor_rejects_with_no_more() {
        for fact in ALL.iter().flat_map(|framework| framework.extractors) {
            assert!(fact.optional.iter().all(|code| fact.rejects.contains(code)), "{}", fact.name);
        }
    }
}
