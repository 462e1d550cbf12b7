//! What can go wrong in the store, as small types: a handler's error says what this handler can answer.

use responds::{
    Responds, Status,
    verify::{Answer, Sends},
};
use thiserror::Error;

use crate::problem::Problem;

/// What is not there.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Missing {
    /// There is no list with the id.
    #[error("there is no list {0}")]
    List(u64),
    /// There is no to-do with the id in the list.
    #[error("there is no to-do {0} in this list")]
    Todo(u64),
}

/// What stands in the way.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Conflict {
    /// Another list has the name.
    #[error("another list is named `{0}`")]
    NameTaken(String),
    /// A list that still holds to-dos cannot be removed.
    #[error("list {0} still holds to-dos: remove them first")]
    NotEmpty(u64),
}

/// What is to be changed is no longer what the client saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("it was changed meanwhile: get it again")]
pub struct Changed;

/// Why a to-do cannot be changed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(transparent)]
pub enum TodoError {
    /// It is not there.
    Missing(#[from] Missing),
    /// It is another one by now.
    Changed(#[from] Changed),
}

/// Why a list cannot be changed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(transparent)]
pub enum ListError {
    /// It is not there.
    Missing(#[from] Missing),
    /// It is another one by now.
    Changed(#[from] Changed),
    /// Something stands in the way.
    Conflict(#[from] Conflict),
}

/// Nothing is served under the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("nothing is served under this path")]
pub struct NoSuchPage;

/// The path is served, but not with the method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the `Allow` field lists the methods of this path")]
pub struct MethodNotAllowed;

impl<F> Responds<F> for Missing {
    const SENDS: Sends =
        Sends::Answers(&[Answer::new(404, "Missing::List"), Answer::new(404, "Missing::Todo")]);
}

impl<F> Responds<F> for Conflict {
    const SENDS: Sends =
        Sends::Answers(&[Answer::new(409, "Conflict::NameTaken"), Answer::new(409, "Conflict::NotEmpty")]);
}

impl<F> Responds<F> for Changed {
    const SENDS: Sends = Sends::Answers(&[Answer::new(412, "Changed")]);
}

impl<F> Responds<F> for TodoError {
    const SENDS: Sends = Sends::Both(&<Missing as Responds<F>>::SENDS, &<Changed as Responds<F>>::SENDS);
}

impl<F> Responds<F> for ListError {
    const SENDS: Sends = Sends::Both(&<TodoError as Responds<F>>::SENDS, &<Conflict as Responds<F>>::SENDS);
}

impl<F> Responds<F> for NoSuchPage {
    const SENDS: Sends = Sends::Answers(&[Answer::new(404, "NoSuchPage")]);
}

impl<F> Responds<F> for MethodNotAllowed {
    const SENDS: Sends = Sends::Answers(&[Answer::new(405, "MethodNotAllowed")]);
}

impl Problem for Missing {
    fn status(&self) -> Status {
        Status::NOT_FOUND
    }
}

impl Problem for Conflict {
    fn status(&self) -> Status {
        Status::CONFLICT
    }
}

impl Problem for Changed {
    fn status(&self) -> Status {
        Status::PRECONDITION_FAILED
    }
}

impl Problem for TodoError {
    fn status(&self) -> Status {
        match self {
            Self::Missing(error) => error.status(),
            Self::Changed(error) => error.status(),
        }
    }
}

impl Problem for ListError {
    fn status(&self) -> Status {
        match self {
            Self::Missing(error) => error.status(),
            Self::Changed(error) => error.status(),
            Self::Conflict(error) => error.status(),
        }
    }
}

impl Problem for NoSuchPage {
    fn status(&self) -> Status {
        Status::NOT_FOUND
    }
}

impl Problem for MethodNotAllowed {
    fn status(&self) -> Status {
        Status::METHOD_NOT_ALLOWED
    }
}
