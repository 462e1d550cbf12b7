//! What can go wrong, as small types: a handler's error says what this very handler can answer.
//!
//! Each says under which status a client is told; on whichever framework serves it, it is told as a
//! problem (RFC 9457).

use responds::Responds;
use thiserror::Error;

use crate::endpoint::allowed;

/// What is not there.
#[derive(Clone, Debug, PartialEq, Eq, Error, Responds)]
pub enum Missing {
    /// There is no such list.
    #[status(404)]
    #[error("there is no list {0}")]
    List(u64),
    /// There is no such to-do in the list.
    #[status(404)]
    #[error("there is no to-do {0} in this list")]
    Todo(u64),
}

/// What stands in the way.
#[derive(Clone, Debug, PartialEq, Eq, Error, Responds)]
pub enum Conflict {
    /// Another list has the name.
    #[status(409)]
    #[error("another list is named `{0}`")]
    NameTaken(String),
    /// A list that still holds to-dos cannot be removed.
    #[status(409)]
    #[error("list {0} still holds to-dos: remove them first")]
    NotEmpty(u64),
}

/// What is to be changed is no longer what the client saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, Responds)]
#[status(412)]
#[error("it was changed meanwhile: get it again")]
pub struct Changed;

/// Why a to-do cannot be changed.
#[derive(Clone, Debug, PartialEq, Eq, Error, Responds)]
#[error(transparent)]
pub enum TodoError {
    /// It is not there.
    #[status(transparent)]
    Missing(#[from] Missing),
    /// It is another one by now.
    #[status(transparent)]
    Changed(#[from] Changed),
}

/// Why a list cannot be changed.
#[derive(Clone, Debug, PartialEq, Eq, Error, Responds)]
#[error(transparent)]
pub enum ListError {
    /// It is not there.
    #[status(transparent)]
    Missing(#[from] Missing),
    /// It is another one by now.
    #[status(transparent)]
    Changed(#[from] Changed),
    /// Something stands in the way.
    #[status(transparent)]
    Conflict(#[from] Conflict),
}

/// Nothing is served under the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, Responds)]
#[status(404)]
#[error("nothing is served under this path")]
pub struct NoSuchPage;

/// The path is served, but not with the method.
#[derive(Clone, Debug, PartialEq, Eq, Error, Responds)]
#[status(405)]
#[error("the `Allow` field lists the methods of this path")]
pub struct MethodNotAllowed {
    /// The methods of the path.
    #[header("Allow")]
    pub allow: String,
}

impl MethodNotAllowed {
    /// What is told of this path.
    #[must_use]
    pub fn at(path: &str) -> Self {
        Self { allow: allowed(path).unwrap_or_default() }
    }
}
