//! A function that recovers from rejections sends what is not declared, and one status is never sent.

use std::convert::Infallible;

use responds::responds;
use warp::{Filter, Rejection, http::StatusCode, reject, reply::Reply};

#[derive(Debug)]
struct Taken;

impl reject::Reject for Taken {}

#[responds(201, 409, 410, framework = warp)]
fn service() -> impl Filter<Extract = (impl Reply,), Error = Infallible> + Clone {
    async fn recover(rejection: Rejection) -> Result<impl Reply, Infallible> {
        if rejection.find::<Taken>().is_some() {
            return Ok(StatusCode::CONFLICT);
        }
        if rejection.is_not_found() {
            return Ok(StatusCode::NOT_FOUND);
        }
        Ok(StatusCode::BAD_REQUEST)
    }
    let create = |title: String| async move {
        if title == "taken" { Err(reject::custom(Taken)) } else { Ok(StatusCode::CREATED) }
    };
    warp::path("todos").and(warp::query()).and_then(create).recover(recover)
}

fn main() {}
