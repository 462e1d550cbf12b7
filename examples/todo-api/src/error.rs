//! The errors, as small types: a handler's error type has exactly the responses of that handler.
//!
//! Each declares its status; on every framework, the response is a problem (RFC
//! 9457).

use responds::{Responds, docs::Endpoint};
use thiserror::Error;

use crate::endpoint::allowed;

/// The page that explains each of them, which every service serves.
const DOCS: &str = "/docs";

/// The resource does not exist.
#[derive(Clone, Debug, PartialEq, Eq, Error, Responds)]
#[problems(DOCS)]
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

/// The request conflicts with other resources.
#[derive(Clone, Debug, PartialEq, Eq, Error, Responds)]
#[problems(DOCS)]
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

/// The resource is no longer the version that the client has seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, Responds)]
#[problems(DOCS)]
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
    /// The request conflicts with other resources.
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
    /// Returns the error for this path of a service with these endpoints.
    #[must_use]
    pub fn at(endpoints: &[Endpoint<'_>], path: &str) -> Self {
        Self { allow: allowed(endpoints, path).unwrap_or_default() }
    }
}
