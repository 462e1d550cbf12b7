//! What is wrong with a request before any handler sees it.

use responds::Status;
use thiserror::Error;

use crate::problem::Problem;

/// What is wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Rejection {
    /// It cannot be read.
    #[error("{0}")]
    Malformed(String),
    /// It sends more than it may.
    #[error("names and titles are short: at most {} bytes are read", crate::BODY_LIMIT)]
    TooLarge,
    /// It sends something else than JSON.
    #[error("send it as `application/json`")]
    NotJson,
    /// It sends JSON that is not what belongs here.
    #[error("{0}")]
    Unfit(String),
    /// It does not say which version it means to change.
    #[error("send the `ETag` you were given as `If-Match`")]
    Unconditional,
}

impl Problem for Rejection {
    fn status(&self) -> Status {
        match self {
            Self::Malformed(_) => Status::BAD_REQUEST,
            Self::TooLarge => Status::CONTENT_TOO_LARGE,
            Self::NotJson => Status::UNSUPPORTED_MEDIA_TYPE,
            Self::Unfit(_) => Status::UNPROCESSABLE_CONTENT,
            Self::Unconditional => Status::PRECONDITION_REQUIRED,
        }
    }
}
