//! actix-web's extractors, with problems for rejections, and those of conditions.

use std::{
    convert::Infallible,
    future::{Future, Ready, ready},
    pin::Pin,
};

use actix_web::{
    FromRequest, HttpRequest,
    dev::Payload,
    error::JsonPayloadError,
    http::header::{HeaderName, IF_MATCH, IF_NONE_MATCH},
    web,
};
use responds::Rejects;
use serde::de::DeserializeOwned;
use todo_api::{Rejection, content};

/// Content in JSON.
#[derive(Clone, Copy, Debug, Rejects)]
#[rejects(400, 413, 415, 422)]
pub struct Content<T>(pub T);

/// The parameters of the path.
#[derive(Clone, Copy, Debug, Rejects)]
#[rejects(400)]
pub struct Segments<T>(pub T);

/// The parameters behind the `?`.
#[derive(Clone, Copy, Debug, Rejects)]
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

impl<T: DeserializeOwned + 'static> FromRequest for Content<T> {
    type Error = Rejection;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Self::Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let content = web::Json::<T>::from_request(request, payload);
        Box::pin(async { content.await.map(|json| Self(json.0)).map_err(|error| unreadable(&error)) })
    }
}

/// Returns the rejection for content that actix-web could not read.
fn unreadable(error: &actix_web::Error) -> Rejection {
    match error.as_error() {
        Some(JsonPayloadError::OverflowKnownLength { .. } | JsonPayloadError::Overflow { .. }) => {
            Rejection::TooLarge
        }
        Some(JsonPayloadError::ContentType) => Rejection::NotJson,
        Some(JsonPayloadError::Deserialize(error)) => content::unreadable(error),
        _ => Rejection::Malformed(error.to_string()),
    }
}

impl<T: DeserializeOwned> FromRequest for Segments<T> {
    type Error = Rejection;
    type Future = Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let read = request.match_info().load();
        ready(read.map(Self).map_err(|error| Rejection::Malformed(error.to_string())))
    }
}

impl<T: DeserializeOwned> FromRequest for Parameters<T> {
    type Error = Rejection;
    type Future = Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let read = web::Query::<T>::from_query(request.query_string());
        let read = read.map(|query| Self(query.into_inner()));
        ready(read.map_err(|error| Rejection::Malformed(error.to_string())))
    }
}

impl FromRequest for IfMatch {
    type Error = Rejection;
    type Future = Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(todo_api::IfMatch::read(fields(request, IF_MATCH)).map(Self))
    }
}

impl FromRequest for IfNoneMatch {
    type Error = Infallible;
    type Future = Ready<Result<Self, Infallible>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self(todo_api::IfNoneMatch::read(fields(request, IF_NONE_MATCH)))))
    }
}

/// All fields of one name; a value that is not text becomes an empty tag.
fn fields(request: &HttpRequest, name: HeaderName) -> impl Iterator<Item = &str> {
    request.headers().get_all(name).map(|value| value.to_str().unwrap_or_default())
}
