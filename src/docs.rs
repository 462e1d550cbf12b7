//! What a service documents of its endpoints, and the documents that are made of it.
//!
//! An [`Endpoint`] borrows everything; whoever knows the endpoints fills it: a tool that has read the source, or the
//! service itself. What renders them sorts, so the same endpoints make the same document in whatever order they come.

mod anchor;
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
    json::{JsonDocument, json},
    markdown::{MarkdownDocument, markdown},
    order::sorted,
};
use crate::StatusSet;

/// One endpoint: a method and a path, the handler behind them, and what it answers.
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
    /// The module that the handler stands in: `todos::api`.
    pub module: Option<&'a str>,
    /// What the endpoint is for.
    pub description: Description<'a>,
    /// Its responses, in the order in which they are shown.
    pub responses: &'a [Declared<'a>],
    /// The types all of whose statuses are declared too.
    pub types: &'a [Spread<'a>],
    /// The statuses of those types, and of extractors that say theirs, where the service itself tells them.
    pub others: StatusSet,
    /// Whether somebody declared those responses.
    pub grounds: Grounds,
}

/// What is known of an endpoint's responses, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Grounds {
    /// Somebody wrote them down.
    Declared {
        /// What the code is seen to send beside them.
        undeclared: StatusSet,
    },
    /// Nobody did: they were seen in the code.
    Seen {
        /// What its types leave room for beside them.
        possible: StatusSet,
        /// Whether nothing else can be sent.
        closed: bool,
    },
}

impl<'a> Endpoint<'a> {
    /// A handler of which nothing is known but the name.
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
            grounds: Grounds::Declared { undeclared: StatusSet::EMPTY },
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

    /// Every code that is declared for it by itself: not by a class, nor by `default`.
    #[must_use]
    pub fn statuses(&self) -> StatusSet {
        let codes = self.responses.iter().filter_map(|response| response.key.code());
        codes.fold(self.others, StatusSet::with)
    }
}
