//! warp: a filter before a handler rejects requests by itself, whatever the handler is: a body that is too large, a header
//! field that is missing. Such a set is open for rejections, unless `recover` makes responses of them. A path, a method
//! and what is only taken from the request reject nothing.
//!
//! dependencies: warp = "0.4"
//!
//! ```text
//! METHOD  PATH        HANDLER              DECLARED  RETURNED
//! -       /accepting  service::/accepting  -         200 (?)
//! -       /asked      service::/asked      -         200 (?)
//! POST    /limited    service::keep        -         200 (?)
//! -       /passed     service::/passed     -         200 (?)
//! GET     /plain      service::/plain      -         200
//! -       /recovered  service::/recovered  -         200 [418]
//! GET     /silent     service::show        -         200
//! ```

use std::convert::Infallible;

use warp::{Filter, Rejection, Reply, http::StatusCode, reply};

async fn show() -> Result<&'static str, Infallible> {
    Ok("shown")
}

async fn keep() -> Result<&'static str, Infallible> {
    Ok("kept")
}

async fn recover(_: Rejection) -> Result<impl Reply, Infallible> {
    Ok(reply::with_status("no", StatusCode::IM_A_TEAPOT))
}

async fn pass_on(rejection: Rejection) -> Result<&'static str, Rejection> {
    Err(rejection)
}

pub fn routes() -> impl Filter<Extract = (impl Reply,), Error = Rejection> + Clone {
    let accepting = warp::path("accepting").and(warp::header::exact("accept", "*/*")).map(|| "x");
    let limited =
        warp::path("limited").and(warp::post()).and(warp::body::content_length_limit(10)).and_then(keep);
    let asked = warp::path("asked").and(warp::query::<u8>()).map(|_| "x");
    let plain = warp::path("plain").and(warp::get()).and(warp::header::headers_cloned()).map(|_| "x");
    let silent = warp::path("silent").and(warp::get()).and_then(show);
    let recovered = warp::path("recovered").and(warp::query::<u8>()).map(|_| "x").recover(recover);
    let passed = warp::path("passed").and(warp::query::<u8>()).map(|_| "x").recover(pass_on);
    accepting.or(limited).or(asked).or(plain).or(silent).or(recovered).or(passed)
}
