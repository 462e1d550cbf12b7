//! The documentation of a service's endpoints, and the documents that are rendered from it.
//!
//! An [`Endpoint`] borrows everything; it is filled by the caller that knows the endpoints: a tool that has read the
//! source, or the service itself. The renderers sort, so the same endpoints make the same document in any order.

pub(crate) mod anchor;
mod json;
mod markdown;
mod order;
mod words;
mod writer;

pub use responds_core::{
    Language, Languages,
    contract::{By, Declared, Description, Key, Spread},
};

pub use self::{
    anchor::error_anchor,
    json::{JsonDocument, json},
    markdown::{MarkdownDocument, markdown},
    order::sorted,
};
use crate::{StatusSet, verify::Sends};

/// One endpoint: a method and a path, the handler behind them, and its responses.
///
/// ```
/// use responds::docs::{self, Declared, Endpoint, Key, Languages};
///
/// let responses = [
///     Declared { body: Some("Json<Todo>"), ..Declared::bare(Key::Code(201)) },
///     Declared { from: &["TodoError::Conflict"], ..Declared::bare(Key::Code(409)) },
/// ];
/// let create = Endpoint {
///     method: Some("POST"),
///     path: Some("/todos"),
///     responses: &responses,
///     ..Endpoint::of("create_todo")
/// };
/// let document = docs::markdown([create], Languages::ENGLISH).to_string();
/// assert!(document.contains("### `POST /todos`"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Endpoint<'a> {
    /// The method, upper case, where it is known.
    pub method: Option<&'a str>,
    /// The full path, as the framework writes it, where it is known.
    pub path: Option<&'a str>,
    /// The name of the handler.
    pub handler: &'a str,
    /// The module of the handler: `todos::api`.
    pub module: Option<&'a str>,
    /// The purpose of the endpoint.
    pub description: Description<'a>,
    /// Its responses, in the order in which they are shown.
    pub responses: &'a [Declared<'a>],
    /// The types all of whose statuses are declared too.
    pub types: &'a [Spread<'a>],
    /// The statuses of those types, and of extractors that declare theirs, if the service itself provides them.
    pub others: StatusSet,
    /// The source of those responses.
    pub grounds: Grounds,
}

/// The source of an endpoint's responses, with the incomplete parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Grounds {
    /// They are declared.
    Declared {
        /// The statuses that the code sends without declaring them.
        undeclared: StatusSet,
        /// `true` if an extractor or a layer, which nothing is declared for, may send others.
        open: bool,
    },
    /// They are not declared, but found in the code.
    Seen {
        /// The other statuses that its types allow.
        possible: StatusSet,
        /// `true` if nothing else can be sent.
        closed: bool,
    },
}

impl<'a> Endpoint<'a> {
    /// Returns a handler of which only the name is known.
    #[must_use]
    pub const fn of(handler: &'a str) -> Self {
        Self {
            method: None,
            path: None,
            handler,
            module: None,
            description: Description { plain: None, en: None, ko: None },
            responses: &[],
            types: &[],
            others: StatusSet::EMPTY,
            grounds: Grounds::Declared { undeclared: StatusSet::EMPTY, open: false },
        }
    }

    /// The same, reached by this method under this path.
    #[must_use]
    pub const fn at(self, method: &'a str, path: &'a str) -> Self {
        self.reached(Some(method), Some(path))
    }

    /// The same, reached by this method under this path, as far as they are known.
    #[must_use]
    pub const fn reached(self, method: Option<&'a str>, path: Option<&'a str>) -> Self {
        Self { method, path, ..self }
    }

    /// The same, with the statuses that a type names: one that is declared as a whole, or an extractor.
    #[must_use]
    pub const fn sending(self, sends: &Sends) -> Self {
        Self { others: self.others.union(sends.codes(false)), ..self }
    }

    /// Returns every code that is declared as such: not by a class, nor by `default`.
    #[must_use]
    pub fn statuses(&self) -> StatusSet {
        let codes = self.responses.iter().filter_map(|response| response.key.code());
        codes.fold(self.others, StatusSet::with)
    }
}
