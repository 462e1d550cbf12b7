//! A closure in a filter writes content into a response that must have none.

use responds::responds;
use warp::{Filter, Rejection, http::StatusCode, reply::{self, Reply}};

#[responds(204, framework = warp)]
fn remove() -> impl Filter<Extract = (impl Reply,), Error = Rejection> + Clone {
    warp::delete().map(|| reply::with_status(reply::json(&"gone"), StatusCode::NO_CONTENT))
}

fn main() {}
