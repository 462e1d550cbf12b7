//! A closure in a function that builds a filter sends what is not declared.

use responds::responds;
use warp::{Filter, Rejection, http::StatusCode, reply::Reply};

#[responds(201, 400, 404, 405, 415, framework = warp)]
fn create() -> impl Filter<Extract = (impl Reply,), Error = Rejection> + Clone {
    warp::path!("todos").and(warp::post()).and(warp::body::json()).then(|todo: String| async move {
        if todo.is_empty() {
            return StatusCode::UNPROCESSABLE_ENTITY.into_response();
        }
        warp::reply::with_status(warp::reply::json(&todo), StatusCode::CREATED).into_response()
    })
}

fn main() {}
