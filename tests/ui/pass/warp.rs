//! Functions behind warp's `then`, `map` and `and_then`.

#![deny(warnings)]

use std::convert::Infallible;

use responds::{Created, Responds, responds};
use warp::{
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
