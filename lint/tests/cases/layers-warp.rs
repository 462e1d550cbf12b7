//! warp: a function that recovers from rejections makes the responses of them, where a filter or the handler may reject:
//! `list` rejects nothing, and nothing before it does. `log` makes no response.
//!
//! dependencies: warp = "0.4"
//!
//! ```text
//! METHOD  PATH     HANDLER          DECLARED  RETURNED
//! GET     /a       service::list    -         200
//! POST    /b       service::create  -         200 (?)
//! POST    /c/{u8}  service::add     -         507
//! GET     /d       service::/d      -         200
//! ```

use std::convert::Infallible;
use warp::{Filter, Rejection, Reply, http::StatusCode, reject};

#[derive(Debug)]
struct Full;

impl reject::Reject for Full {}

async fn list() -> Result<String, Infallible> {
    Ok("list".to_owned())
}

async fn create(_: String) -> Result<String, Infallible> {
    Ok("created".to_owned())
}

async fn add() -> Result<String, Rejection> {
    Err(reject::custom(Full))
}

async fn recovered(error: Rejection) -> Result<impl Reply, Rejection> {
    if error.find::<Full>().is_some() { Ok(StatusCode::INSUFFICIENT_STORAGE) } else { Err(error) }
}

pub fn routes(number: u8) -> impl Filter<Extract = (impl Reply,), Error = Rejection> + Clone {
    let state = warp::any().map(move || number);
    let list = warp::path("a").and(warp::get()).and_then(list).with(warp::log("x"));
    let create = warp::path("b").and(warp::post()).and(warp::body::json()).and_then(create);
    let add = warp::path!("c" / u8).and(warp::post()).and_then(add);
    let closure = warp::path("d").and(warp::get()).and(state).map(|_| "d");
    list.or(create).or(add).or(closure).recover(recovered)
}
