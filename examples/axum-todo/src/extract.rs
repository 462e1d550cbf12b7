//! axum's extractors, with problems for rejections, and those of conditions.

use std::convert::Infallible;

use axum::{
    extract::{
        FromRequest, FromRequestParts,
        rejection::{JsonRejection, PathRejection, QueryRejection},
    },
    http::{
        HeaderMap, HeaderName, StatusCode,
        header::{IF_MATCH, IF_NONE_MATCH},
        request::Parts,
    },
};
use responds::{Rejects, Responds};
use thiserror::Error;
use todo_api::Rejection;

/// Content in JSON.
#[derive(Clone, Copy, Debug, FromRequest, Rejects)]
#[from_request(via(axum::Json), rejection(Unreadable))]
#[rejects(400, 413, 415, 422)]
pub struct Content<T>(pub T);

/// The parameters of the path.
#[derive(Clone, Copy, Debug, FromRequestParts, Rejects)]
#[from_request(via(axum::extract::Path), rejection(Unreadable))]
#[rejects(400)]
pub struct Segments<T>(pub T);

/// The parameters behind the `?`.
#[derive(Clone, Copy, Debug, FromRequestParts, Rejects)]
#[from_request(via(axum::extract::Query), rejection(Unreadable))]
#[rejects(400)]
pub struct Parameters<T>(pub T);

/// `If-Match`, which a request that changes something must have.
#[derive(Clone, Debug, Rejects)]
#[rejects(428(description = "`If-Match` is missing"))]
pub struct IfMatch(pub todo_api::IfMatch);

/// `If-None-Match`, by which a client says what it holds already.
#[derive(Clone, Debug, Rejects)]
#[rejects()]
pub struct IfNoneMatch(pub todo_api::IfNoneMatch);

/// A rejection of axum, as a response of the service.
#[derive(Clone, Debug, Error, Responds)]
#[error(transparent)]
#[status(transparent)]
pub struct Unreadable(Rejection);

impl From<JsonRejection> for Unreadable {
    fn from(rejection: JsonRejection) -> Self {
        Self(match rejection.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Rejection::TooLarge,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Rejection::NotJson,
            StatusCode::UNPROCESSABLE_ENTITY => Rejection::Unfit(rejection.body_text()),
            _ => Rejection::Malformed(rejection.body_text()),
        })
    }
}

impl From<PathRejection> for Unreadable {
    fn from(rejection: PathRejection) -> Self {
        Self(Rejection::Malformed(rejection.body_text()))
    }
}

impl From<QueryRejection> for Unreadable {
    fn from(rejection: QueryRejection) -> Self {
        Self(Rejection::Malformed(rejection.body_text()))
    }
}

impl<S: Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Rejection;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(todo_api::IfMatch::read(fields(&parts.headers, &IF_MATCH))?))
    }
}

impl<S: Sync> FromRequestParts<S> for IfNoneMatch {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(todo_api::IfNoneMatch::read(fields(&parts.headers, &IF_NONE_MATCH))))
    }
}

/// All fields of one name; a value that is not text becomes an empty tag.
fn fields<'a>(headers: &'a HeaderMap, name: &HeaderName) -> impl Iterator<Item = &'a str> {
    headers.get_all(name).iter().map(|value| value.to_str().unwrap_or_default())
}
