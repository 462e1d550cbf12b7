//! Functions behind warp's `then`, `map` and `and_then`, and functions that build filters.

#![deny(warnings)]

use std::convert::Infallible;

use responds::{Created, Responds, responds};
use warp::{
    Filter, Rejection,
    http::StatusCode,
    reply::{self, Json, Reply, WithStatus},
};

#[responds(202, framework = warp)]
pub fn mapped() -> WithStatus<&'static str> {
    reply::with_status("later", StatusCode::ACCEPTED)
}

#[responds(200, framework = warp)]
pub async fn tried(id: u64) -> Result<Json, Infallible> {
    Ok(reply::json(&id))
}

#[responds(200, framework = warp)]
pub async fn replied() -> impl Reply {
    warp::reply::html("text")
}

/// Something that is missing.
#[derive(Debug, Responds, thiserror::Error)]
#[status(404)]
#[error("it is missing")]
pub struct Missing;

#[responds(201, 404, framework = warp)]
pub async fn typed(id: u64) -> Result<Created<Json>, Missing> {
    if id == 0 { Err(Missing) } else { Ok(Created::at(id, reply::json(&id))) }
}

#[responds(200, 202, 400, 404, 405, framework = warp)]
pub fn filter() -> impl Filter<Extract = (impl Reply,), Error = Rejection> + Clone {
    let listed = warp::path!("todos").and(warp::get()).map(|| reply::json(&0));
    let found = warp::path!("todos" / u64).and(warp::query()).map(|_id: u64, _: String| StatusCode::ACCEPTED);
    listed.or(found)
}

#[responds(201, 404, 500, framework = warp)]
pub fn recovering() -> impl Filter<Extract = (impl Reply,), Error = Infallible> + Clone {
    warp::path("todos").map(|| StatusCode::CREATED).recover(|rejection: Rejection| async move {
        Ok::<_, Infallible>(if rejection.is_not_found() {
            StatusCode::NOT_FOUND
        } else {
            StatusCode::INTERNAL_SERVER_ERROR
        })
    })
}
