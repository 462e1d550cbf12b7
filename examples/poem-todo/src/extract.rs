//! The extractors of the handlers, with problems for rejections.

use poem::{
    FromRequest, Request, RequestBody, Result,
    error::ReadBodyError,
    http::{
        HeaderName,
        header::{IF_MATCH, IF_NONE_MATCH},
    },
};
use responds::Rejects;
use serde::de::DeserializeOwned;
use todo_api::{BODY_LIMIT, Rejection, content};

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

impl<'a, T: DeserializeOwned> FromRequest<'a> for Content<T> {
    async fn from_request(request: &'a Request, body: &mut RequestBody) -> Result<Self> {
        if request.content_type() != Some("application/json") {
            return Err(Rejection::NotJson.into());
        }
        match body.take()?.into_bytes_limit(BODY_LIMIT).await {
            Ok(bytes) => Ok(Self(content::json(&bytes)?)),
            Err(ReadBodyError::PayloadTooLarge) => Err(Rejection::TooLarge.into()),
            Err(error) => Err(Rejection::Malformed(error.to_string()).into()),
        }
    }
}

impl<'a, T: DeserializeOwned> FromRequest<'a> for Segments<T> {
    async fn from_request(request: &'a Request, _: &mut RequestBody) -> Result<Self> {
        let read = request.path_params().map(Self);
        Ok(read.map_err(|error| Rejection::Malformed(error.to_string()))?)
    }
}

impl<'a, T: DeserializeOwned> FromRequest<'a> for Parameters<T> {
    async fn from_request(request: &'a Request, _: &mut RequestBody) -> Result<Self> {
        let read = request.params().map(Self);
        Ok(read.map_err(|error| Rejection::Malformed(error.to_string()))?)
    }
}

impl<'a> FromRequest<'a> for IfMatch {
    async fn from_request(request: &'a Request, _: &mut RequestBody) -> Result<Self> {
        Ok(Self(todo_api::IfMatch::read(fields(request, &IF_MATCH))?))
    }
}

impl<'a> FromRequest<'a> for IfNoneMatch {
    async fn from_request(request: &'a Request, _: &mut RequestBody) -> Result<Self> {
        Ok(Self(todo_api::IfNoneMatch::read(fields(request, &IF_NONE_MATCH))))
    }
}

/// All fields of one name; a value that is not text becomes an empty tag.
fn fields<'a>(request: &'a Request, name: &HeaderName) -> impl Iterator<Item = &'a str> {
    request.headers().get_all(name).iter().map(|value| value.to_str().unwrap_or_default())
}
