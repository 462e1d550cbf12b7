//! The filters that read requests for the handlers, with problems for rejections.

use std::{convert::Infallible, pin::pin};

use bytes::Buf;
use futures_util::{Stream, StreamExt as _};
use responds::Rejects;
use serde::de::DeserializeOwned;
use todo_api::{BODY_LIMIT, Rejection};
use warp::{
    Filter,
    http::{
        HeaderMap,
        header::{HeaderName, IF_MATCH, IF_NONE_MATCH},
    },
    path,
    reject::{self, Reject},
};

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

/// A request that a filter could not read.
#[derive(Clone, Debug)]
struct Unread(Rejection);

impl Reject for Unread {}

/// Makes a rejection one of warp's.
fn told<T>(read: Result<T, Rejection>) -> Result<T, warp::Rejection> {
    read.map_err(|rejection| reject::custom(Unread(rejection)))
}

/// Tells clients what could not be read; other rejections are not for this filter.
pub async fn unread(rejection: warp::Rejection) -> Result<Rejection, warp::Rejection> {
    rejection.find::<Unread>().map(|unread| unread.0.clone()).ok_or(rejection)
}

/// `/lists/{list}`.
#[must_use]
pub fn list() -> impl Filter<Extract = (Segments<u64>,), Error = warp::Rejection> + Clone {
    path!("lists" / String).and_then(async |list: String| told(id(&list).map(Segments)))
}

/// `/lists/{list}/todos`.
#[must_use]
pub fn todos() -> impl Filter<Extract = (Segments<u64>,), Error = warp::Rejection> + Clone {
    path!("lists" / String / "todos").and_then(async |list: String| told(id(&list).map(Segments)))
}

/// `/lists/{list}/todos/{todo}`.
#[must_use]
pub fn todo() -> impl Filter<Extract = (Segments<(u64, u64)>,), Error = warp::Rejection> + Clone {
    path!("lists" / String / "todos" / String).and_then(async |list: String, todo: String| {
        told(id(&list).and_then(|list| Ok(Segments((list, id(&todo)?)))))
    })
}

/// The parameters behind the `?`, as a filter.
pub fn parameters<T>() -> impl Filter<Extract = (Parameters<T>,), Error = warp::Rejection> + Clone
where
    T: DeserializeOwned + Send,
{
    let nothing = warp::any().map(String::new);
    let query = warp::query::raw().or(nothing).unify();
    query.and_then(async |query: String| told(todo_api::content::query(&query).map(Parameters)))
}

/// `If-Match`.
#[must_use]
pub fn if_match() -> impl Filter<Extract = (IfMatch,), Error = warp::Rejection> + Clone {
    let headers = warp::header::headers_cloned();
    headers.and_then(async |headers: HeaderMap| {
        told(todo_api::IfMatch::read(fields(&headers, &IF_MATCH)).map(IfMatch))
    })
}

/// `If-None-Match`.
#[must_use]
pub fn if_none_match() -> impl Filter<Extract = (IfNoneMatch,), Error = Infallible> + Clone {
    let read = |headers: HeaderMap| todo_api::IfNoneMatch::read(fields(&headers, &IF_NONE_MATCH));
    warp::header::headers_cloned().map(move |headers| IfNoneMatch(read(headers)))
}

/// Content.
#[must_use]
pub fn content<T>() -> impl Filter<Extract = (Content<T>,), Error = warp::Rejection> + Clone
where
    T: DeserializeOwned + Send,
{
    let media_type = warp::header::optional::<String>("content-type");
    media_type.and(warp::body::stream()).and_then(async |media_type: Option<String>, body| {
        told(json(media_type.as_deref(), body).await.map(Content))
    })
}

async fn json<T: DeserializeOwned>(
    media_type: Option<&str>,
    body: impl Stream<Item = Result<impl Buf, warp::Error>>,
) -> Result<T, Rejection> {
    if media_type != Some("application/json") {
        return Err(Rejection::NotJson);
    }
    let mut read = Vec::new();
    let mut body = pin!(body);
    while let Some(part) = body.next().await {
        let part = part.map_err(|error| Rejection::Malformed(error.to_string()))?;
        if read.len() + part.remaining() > BODY_LIMIT {
            return Err(Rejection::TooLarge);
        }
        read.extend(part.chunk());
    }
    todo_api::content::json(&read)
}

fn id(segment: &str) -> Result<u64, Rejection> {
    segment.parse().map_err(|_| Rejection::Malformed(format!("`{segment}` is no id")))
}

/// All fields of one name; a value that is not text becomes an empty tag.
fn fields<'a>(headers: &'a HeaderMap, name: &HeaderName) -> impl Iterator<Item = &'a str> {
    headers.get_all(name).iter().map(|value| value.to_str().unwrap_or_default())
}
