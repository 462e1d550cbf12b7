//! The declaration of a function that builds a filter is that of the handlers in it, which are listed in its place: the
//! innermost function counts, and a success that one handler of several never sends is not its own. What layers around the
//! filter send is compared with it too: 403 of `cors` is undeclared at both handlers of `todos`.
//!
//! dependencies: warp = "0.4"; responds = { version = "0.1", features = ["warp"] }
//!
//! ```text
//! METHOD  PATH     HANDLER          DECLARED         RETURNED
//! GET     /health  service::ready   200 503          200 503
//! GET     /todos   service::/todos  200 400 413      200 [403]
//! POST    /todos   service::/todos  201 400 409 413  201 409 (?) [403]
//! undeclared_layer /todos 403 at 13
//! undeclared_layer /todos 403 at 14
//! undeclared_status health 503 at 24
//! ```

use std::convert::Infallible;

use responds::responds;
use warp::{Filter, Rejection, http::StatusCode, reply::Reply};

pub fn routes() -> impl Filter<Extract = (impl Reply,), Error = Rejection> + Clone {
    todos().with(warp::cors().allow_origin("https://a.example")).or(health())
}

#[responds(200, 201, 409, elsewhere(400, 413), deny(undeclared_layer), framework = warp)]
fn todos() -> impl Filter<Extract = (impl Reply,), Error = Rejection> + Clone {
    let list = warp::path!("todos").and(warp::get()).map(|| "none");
    let create = warp::path!("todos").and(warp::post()).and(warp::body::json()).map(|name: String| {
        if name.is_empty() {
            return warp::reply::with_status("taken", StatusCode::CONFLICT);
        }
        warp::reply::with_status("made", StatusCode::CREATED)
    });
    list.or(create)
}

#[responds(200, 500, deny(undeclared_layer), framework = warp)]
fn health() -> impl Filter<Extract = (impl Reply,), Error = Infallible> + Clone {
    ready().recover(async |_: Rejection| Ok::<_, Infallible>(StatusCode::INTERNAL_SERVER_ERROR))
}

#[responds(200, 503, framework = warp)]
fn ready() -> impl Filter<Extract = (impl Reply,), Error = Rejection> + Clone {
    warp::path!("health").and(warp::get()).map(|| if full() { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::OK })
}

fn full() -> bool {
    std::fs::exists("full").unwrap_or_default()
}
