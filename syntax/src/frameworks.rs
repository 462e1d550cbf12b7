//! What is known of each web framework: one file per framework, all of it tables.
//!
//! A framework that is added here is one file, its `mod` line and its place in [`ALL`].

mod actix_web;
mod axum;
mod dropshot;
mod poem;
mod rocket;
mod salvo;

use responds_core::contract::{Content, Request};
use syn::Meta;

use crate::route::Route;

/// Every framework.
pub static ALL: &[&Framework] =
    &[&axum::FRAMEWORK, &actix_web::FRAMEWORK, &rocket::FRAMEWORK, &poem::FRAMEWORK, &salvo::FRAMEWORK, &dropshot::FRAMEWORK];

/// The facts about one framework.
#[derive(Debug)]
pub struct Framework {
    /// Its name, as in `framework = actix_web`.
    pub name: &'static str,
    /// Names that stand in code for this framework alone: its crates, and types no other has.
    pub tells: &'static [&'static str],
    /// The type whose constants are statuses.
    pub status_type: &'static str,
    /// Whether a status alone is a response without content.
    pub bare_status: Content,
    /// Where a status stands in a tuple that is a response.
    pub tuple: Tuple,
    /// What `None` answers.
    pub none: Option<u16>,
    /// The type of its own errors, which carry a response.
    pub error_type: Option<&'static str>,
    /// What the types answer that handlers return.
    pub types: &'static [TypeFact],
    /// What the functions and constructors give that handlers call.
    pub calls: &'static [CallFact],
    /// What the methods do to a response.
    pub methods: &'static [MethodFact],
    /// What the types take from the request that handlers have as arguments, and what they answer by themselves.
    pub extractors: &'static [ExtractorFact],
    /// Whether an argument whose type is not in `extractors` takes nothing of the request but its target:
    /// a path or query parameter.
    pub plain_arguments: &'static [&'static str],
    /// Reads the attribute that routes a handler.
    pub route: fn(&Meta) -> Option<Route>,
}

/// Where a status stands in a tuple that is a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tuple {
    /// First: `(StatusCode, Json<T>)`; what is between is header fields.
    StatusFirst,
    /// Last: `(T, StatusCode)`.
    StatusLast,
}

/// What a type answers when a handler returns it.
#[derive(Debug)]
pub struct TypeFact {
    /// The last segment of its path; `()` and `str` too.
    pub name: &'static str,
    /// What it answers.
    pub answer: TypeAnswer,
}

/// What a type answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypeAnswer {
    /// Always this.
    Fixed(Answer),
    /// One of these, and nothing else.
    OneOf(&'static [Answer]),
    /// What its type argument answers, by index.
    Argument(usize),
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
    /// The end of its path: `Redirect::to`. A `*` stands for the name of a status: `HttpResponse::*`.
    pub path: &'static str,
    /// What it gives.
    pub gives: Gives,
}

/// What a function, constructor or constant gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gives {
    /// A response that is always the same.
    Answer(Answer),
    /// A response with the status that `*` stands for.
    Named(Parts),
    /// A response whose status is an argument, by index.
    Status(usize, Parts),
    /// What it is given as argument, by index.
    Argument(usize),
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

/// What a method does to a response.
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
}

/// What an argument of a handler takes from the request.
#[derive(Debug)]
pub struct ExtractorFact {
    /// The last segment of its path.
    pub name: &'static str,
    /// What it takes.
    pub takes: Request<'static>,
    /// Whether it reads the header field that its type argument names: `TypedHeader<IfMatch>`.
    pub typed_field: bool,
    /// What it rejects with by itself.
    pub rejects: &'static [u16],
}

/// An extractor that takes nothing but the target, the connection or the service's own state.
pub(crate) const NOTHING: Request<'static> =
    Request { anything: false, content: false, upgrade: false, credentials: false, fields: &[] };
/// An extractor that takes the content.
pub(crate) const CONTENT: Request<'static> = Request { content: true, ..NOTHING };
/// An extractor that takes the whole request, or all of its header fields.
pub(crate) const ANYTHING: Request<'static> = Request { anything: true, content: true, ..NOTHING };
