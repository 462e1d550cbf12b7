//! The extractors of the handlers, with problems for rejections, which the catcher sends.

use std::convert::Infallible;

use responds::Rejects;
use rocket::{
    Data, Request,
    data::{self, FromData, ToByteUnit as _},
    http::{ContentType, Status},
    outcome::Outcome,
    request::{self, FromRequest},
};
use serde::de::DeserializeOwned;
use todo_api::{BODY_LIMIT, Rejection, content};

/// Content in JSON.
#[derive(Clone, Copy, Debug, Rejects)]
#[rejects(400, 413, 415, 422)]
pub struct Content<T>(pub T);

/// The id of the list in the path.
#[derive(Clone, Copy, Debug, Rejects)]
#[rejects(400)]
pub struct ListId(pub u64);

/// The id of the to-do in the path.
#[derive(Clone, Copy, Debug, Rejects)]
#[rejects(400)]
pub struct TodoId(pub u64);

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

/// Keeps a rejection for [the catcher of 400](crate::fallback::rejected), which sends it with its own status.
fn taken<T, F>(read: Result<T, Rejection>, request: &Request<'_>) -> Outcome<T, (Status, Rejection), F> {
    match read {
        Ok(taken) => Outcome::Success(taken),
        Err(rejection) => {
            request.local_cache(|| Some(rejection.clone()));
            Outcome::Error((Status::BadRequest, rejection))
        }
    }
}

#[rocket::async_trait]
impl<'r, T: DeserializeOwned> FromData<'r> for Content<T> {
    type Error = Rejection;

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> data::Outcome<'r, Self> {
        taken(read(request.content_type(), data).await.map(Self), request)
    }
}

/// Reads content.
async fn read<T: DeserializeOwned>(media_type: Option<&ContentType>, data: Data<'_>) -> Result<T, Rejection> {
    if media_type != Some(&ContentType::JSON) {
        return Err(Rejection::NotJson);
    }
    let bytes = data.open(BODY_LIMIT.bytes()).into_bytes().await;
    let bytes = bytes.map_err(|error| Rejection::Malformed(error.to_string()))?;
    if bytes.is_complete() { content::json(&bytes) } else { Err(Rejection::TooLarge) }
}

/// Reads the id that is this segment of the path.
fn id(request: &Request<'_>, segment: usize) -> Result<u64, Rejection> {
    let id = request.param(segment).and_then(Result::ok);
    id.ok_or_else(|| Rejection::Malformed("an id is a number".to_owned()))
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for ListId {
    type Error = Rejection;

    async fn from_request(request: &'r Request<'_>) -> request::Outcome<Self, Rejection> {
        taken(id(request, 1).map(Self), request)
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for TodoId {
    type Error = Rejection;

    async fn from_request(request: &'r Request<'_>) -> request::Outcome<Self, Rejection> {
        taken(id(request, 3).map(Self), request)
    }
}

#[rocket::async_trait]
impl<'r, T: DeserializeOwned> FromRequest<'r> for Parameters<T> {
    type Error = Rejection;

    async fn from_request(request: &'r Request<'_>) -> request::Outcome<Self, Rejection> {
        let query = request.uri().query().map_or("", |query| query.as_str());
        taken(content::query(query).map(Self), request)
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for IfMatch {
    type Error = Rejection;

    async fn from_request(request: &'r Request<'_>) -> request::Outcome<Self, Rejection> {
        taken(todo_api::IfMatch::read(request.headers().get("If-Match")).map(Self), request)
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for IfNoneMatch {
    type Error = Infallible;

    async fn from_request(request: &'r Request<'_>) -> request::Outcome<Self, Infallible> {
        Outcome::Success(Self(todo_api::IfNoneMatch::read(request.headers().get("If-None-Match"))))
    }
}
