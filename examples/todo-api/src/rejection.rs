//! The rejections of requests before any handler sees them.

use responds::Responds;
use thiserror::Error;

/// A rejection of a request.
#[derive(Clone, Debug, PartialEq, Eq, Error, Responds)]
pub enum Rejection {
    /// It cannot be read.
    #[status(400)]
    #[error("{0}")]
    Malformed(String),
    /// It sends more than it may.
    #[status(413, allow(missing_recommended_header, reason = "the limit stays"))]
    #[error("names and titles are short: at most {} bytes are read", crate::BODY_LIMIT)]
    TooLarge,
    /// It sends something else than JSON.
    #[status(415)]
    #[error("send it as `application/json`")]
    NotJson,
    /// It sends JSON that is not what belongs here.
    #[status(422)]
    #[error("{0}")]
    Unfit(String),
    /// It does not say which version it means to change.
    #[status(428)]
    #[error("send the `ETag` you were given as `If-Match`")]
    Unconditional,
}
