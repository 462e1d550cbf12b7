//! What can go wrong, and how a client is told: as a problem (RFC 9457).

use std::fmt;

use axum::{
    Json,
    extract::rejection::{JsonRejection, PathRejection, QueryRejection},
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use serde::Serialize;

/// What can go wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// Nothing is served under the path.
    NoSuchPage,
    /// The path is served, but not with the method.
    MethodNotAllowed,
    /// There is no list with the id.
    NoSuchList(u64),
    /// There is no to-do with the id in the list.
    NoSuchTodo(u64),
    /// Another list has the name.
    NameTaken(String),
    /// A list that still holds to-dos cannot be removed.
    ListNotEmpty(u64),
    /// What is to be changed is no longer what the client saw.
    Changed,
    /// The client does not say which version it means to change.
    Unconditional,
    /// The request cannot be read.
    Unreadable(StatusCode, String),
}

impl Error {
    /// The status under which a client is told.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NoSuchPage | Self::NoSuchList(_) | Self::NoSuchTodo(_) => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::NameTaken(_) | Self::ListNotEmpty(_) => StatusCode::CONFLICT,
            Self::Changed => StatusCode::PRECONDITION_FAILED,
            Self::Unconditional => StatusCode::PRECONDITION_REQUIRED,
            Self::Unreadable(status, _) => *status,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchPage => f.write_str("nothing is served under this path"),
            Self::MethodNotAllowed => f.write_str("the `Allow` field lists the methods of this path"),
            Self::NoSuchList(id) => write!(f, "there is no list {id}"),
            Self::NoSuchTodo(id) => write!(f, "there is no to-do {id} in this list"),
            Self::NameTaken(name) => write!(f, "another list is named `{name}`"),
            Self::ListNotEmpty(id) => write!(f, "list {id} still holds to-dos: remove them first"),
            Self::Changed => f.write_str("it was changed meanwhile: get it again"),
            Self::Unconditional => f.write_str("send the `ETag` you were given as `If-Match`"),
            Self::Unreadable(_, why) => f.write_str(why),
        }
    }
}

impl std::error::Error for Error {}

/// A problem without a type of its own: its title is the status's phrase (RFC 9457 §4.2.1).
#[derive(Serialize)]
struct Problem {
    title: &'static str,
    status: u16,
    detail: String,
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let status = self.status();
        let problem = Problem {
            title: status.canonical_reason().unwrap_or_default(),
            status: status.as_u16(),
            detail: self.to_string(),
        };
        (status, [(CONTENT_TYPE, "application/problem+json")], Json(problem)).into_response()
    }
}

impl From<JsonRejection> for Error {
    fn from(rejection: JsonRejection) -> Self {
        Self::Unreadable(rejection.status(), rejection.body_text())
    }
}

impl From<PathRejection> for Error {
    fn from(rejection: PathRejection) -> Self {
        Self::Unreadable(rejection.status(), rejection.body_text())
    }
}

impl From<QueryRejection> for Error {
    fn from(rejection: QueryRejection) -> Self {
        Self::Unreadable(rejection.status(), rejection.body_text())
    }
}
