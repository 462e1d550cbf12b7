//! warp: a function that recovers from rejections makes the responses of them; `log` makes none.
//!
//! dependencies: warp = "0.4"
//!
//! ```text
//! METHOD  PATH  HANDLER        DECLARED  RETURNED
//! GET     /a    service::list  -         200 [404]
//! ```

use std::convert::Infallible;
use warp::{Filter, Rejection, Reply, http::StatusCode};

async fn list() -> Result<String, Infallible> {
    Ok("list".to_owned())
}

async fn recovered(error: Rejection) -> Result<impl Reply, Rejection> {
    if error.is_not_found() { Ok(StatusCode::NOT_FOUND) } else { Err(error) }
}

pub fn routes() -> impl Filter<Extract = (impl Reply,), Error = Rejection> + Clone {
    warp::path("a").and(warp::get()).and_then(list).with(warp::log("x")).recover(recovered)
}
