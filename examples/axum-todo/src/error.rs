//! How clients are told what went wrong: as a problem (RFC 9457).

use axum::{
    extract::rejection::{JsonRejection, PathRejection, QueryRejection},
    http::{StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use responds::{Responds, verify::Sends};
use todo_api::{Problem, Rejection, problem::MEDIA_TYPE};

/// An error, as axum sends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure<E>(pub E);

impl<F, E: Responds<F>> Responds<F> for Failure<E> {
    const SENDS: Sends = E::SENDS;
}

impl<E: Problem> IntoResponse for Failure<E> {
    fn into_response(self) -> Response {
        let code = self.0.status().code();
        let status = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, [(CONTENT_TYPE, MEDIA_TYPE)], self.0.content()).into_response()
    }
}

impl<E> From<E> for Failure<E> {
    fn from(error: E) -> Self {
        Self(error)
    }
}

impl From<JsonRejection> for Failure<Rejection> {
    fn from(rejection: JsonRejection) -> Self {
        Self(match rejection.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Rejection::TooLarge,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Rejection::NotJson,
            StatusCode::UNPROCESSABLE_ENTITY => Rejection::Unfit(rejection.body_text()),
            _ => Rejection::Malformed(rejection.body_text()),
        })
    }
}

impl From<PathRejection> for Failure<Rejection> {
    fn from(rejection: PathRejection) -> Self {
        Self(Rejection::Malformed(rejection.body_text()))
    }
}

impl From<QueryRejection> for Failure<Rejection> {
    fn from(rejection: QueryRejection) -> Self {
        Self(Rejection::Malformed(rejection.body_text()))
    }
}
