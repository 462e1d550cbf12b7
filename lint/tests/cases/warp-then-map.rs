//! The result of an asynchronous handler goes through another filter to a function that makes the response. Both
//! handlers are found under their own names and paths, with the statuses that this function makes of their results.
//!
//! dependencies: warp = "0.4"; serde = "1"
//!
//! ```text
//! METHOD  PATH               HANDLER          DECLARED  RETURNED
//! GET     /always/{String}   service::always  -         200 (?)
//! GET     /shelves/{String}  service::shelf   -         200 404 (?)
//! ```

use warp::{Filter, Rejection, Reply, http::StatusCode, reply::Response};

pub struct Absent;

fn pretty() -> impl Filter<Extract = (bool,), Error = Rejection> + Clone {
    warp::header::optional::<String>("x-pretty").map(|v: Option<String>| v.is_some())
}

fn answer<T: serde::Serialize>(given: Result<T, Absent>, _pretty: bool) -> Response {
    match given {
        Ok(value) => warp::reply::json(&value).into_response(),
        Err(Absent) => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn shelf(name: String) -> Result<String, Absent> {
    if name.is_empty() { Err(Absent) } else { Ok(name) }
}

async fn always(name: String) -> Result<usize, Absent> {
    Ok(name.len())
}

pub fn routes() -> impl Filter<Extract = (impl Reply,), Error = Rejection> + Clone {
    let shelf = warp::path!("shelves" / String).and(warp::get()).then(shelf).and(pretty()).map(answer).boxed();
    let always = warp::path!("always" / String).and(warp::get()).then(always).and(pretty()).map(answer).boxed();
    shelf.or(always)
}
