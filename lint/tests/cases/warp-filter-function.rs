//! `#[responds(..)]` on a function that builds a filter is about all that its closures send, and what its `recover` makes
//! of rejections: the 422 of a closure is undeclared, and so is the 400 that `recover` certainly makes of content that is
//! no JSON. The routes in it are listed.
//!
//! dependencies: warp = "0.4"; responds = { version = "0.1", features = ["warp"] }
//!
//! ```text
//! METHOD  PATH     HANDLER          DECLARED  RETURNED
//! GET     /health  service::health  200       200
//! POST    /todos   service::create  201 404   201 422 (?) [400]
//! undeclared_status todos 422 at 9
//! undeclared_status todos 400 at 10
//! ```

use std::convert::Infallible;

use responds::responds;
use warp::{Filter, Rejection, http::StatusCode, reply::Reply};

#[responds(201, 404, framework = warp)]
pub fn todos() -> impl Filter<Extract = (impl Reply,), Error = Infallible> + Clone {
    let create = warp::path!("todos").and(warp::post()).and(warp::body::json()).then(create);
    create.recover(recover)
}

async fn create(todo: String) -> warp::reply::Response {
    if todo.is_empty() {
        return StatusCode::UNPROCESSABLE_ENTITY.into_response();
    }
    warp::reply::with_status(warp::reply::json(&todo), StatusCode::CREATED).into_response()
}

async fn recover(rejection: Rejection) -> Result<impl Reply, Infallible> {
    if rejection.is_not_found() {
        return Ok(StatusCode::NOT_FOUND);
    }
    Ok(StatusCode::BAD_REQUEST)
}

#[responds(200, framework = warp)]
pub fn health() -> impl Filter<Extract = (impl Reply,), Error = Rejection> + Clone {
    warp::path!("health").and(warp::get()).map(|| "fine")
}
