//! The result of a handler goes through another filter and a function that makes the reply. `list` has
//! `GET /shelves/{}` for `shelf` and `GET /shelves/{}/books` for `books`, both with 200 and 404, which
//! `answer` makes of their results.
//!
//! dependencies: warp = "0.4"; serde = "1"
//!
//! ```text
//! METHOD  PATH                     HANDLER         DECLARED  RETURNED
//! GET     /shelves/{String}        service::shelf  -         200 404 (?)
//! GET     /shelves/{String}/books  service::books  -         200 404 (?)
//! ```

use std::convert::Infallible;
use warp::{Filter, Rejection, Reply, http::StatusCode, reply::Response};

#[derive(Clone)]
pub struct Store(Vec<String>);
pub struct Absent;
fn with<T: Clone + Send>(value: T) -> impl Filter<Extract = (T,), Error = Infallible> + Clone {
    warp::any().map(move || value.clone())
}

fn pretty() -> impl Filter<Extract = (bool,), Error = Rejection> + Clone {
    warp::header::optional::<String>("x-pretty").map(|v: Option<String>| v.is_some())
}

fn answer<T: serde::Serialize>(given: Result<T, Absent>, _pretty: bool) -> Response {
    match given {
        Ok(value) => warp::reply::json(&value).into_response(),
        Err(Absent) => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn shelf(name: String, store: Store) -> Result<String, Absent> {
    store.0.into_iter().find(|n| *n == name).ok_or(Absent)
}

async fn books(name: String, store: Store) -> Result<usize, Absent> {
    if name.is_empty() {
        return Err(Absent);
    }
    Ok(store.0.len())
}

pub fn shelf_route(store: Store) -> impl Filter<Extract = (impl Reply,), Error = Rejection> + Clone {
    warp::path!("shelves" / String)
        .and(warp::get())
        .and(with(store))
        .then(shelf)
        .and(pretty())
        .map(answer)
        .boxed()
}

pub fn books_route(store: Store) -> impl Filter<Extract = (impl Reply,), Error = Rejection> + Clone {
    warp::path!("shelves" / String / "books")
        .and(warp::get())
        .and(with(store))
        .then(books)
        .and(pretty())
        .map(answer)
        .boxed()
}

pub fn routes(store: Store) -> impl Filter<Extract = (impl Reply,), Error = Rejection> + Clone {
    shelf_route(store.clone()).or(books_route(store))
}
