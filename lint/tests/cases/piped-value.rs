//! `value.pipe(function)` is `function(value)`: 200 and 500 are sent, as `called` does.
//!
//! dependencies: axum = "0.8"; tap = "1"
//!
//! ```text
//! METHOD  PATH     HANDLER          DECLARED  RETURNED
//! GET     /called  service::called  -         200 500 (400 413)
//! GET     /piped   service::piped   -         200 500 (400 413)
//! ```

use axum::{
    Router,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use tap::Pipe;

fn answer(number: Result<u32, std::num::ParseIntError>) -> Response {
    match number {
        Ok(number) => number.to_string().into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn called(body: String) -> Response {
    answer(body.parse::<u32>())
}

async fn piped(body: String) -> Response {
    body.parse::<u32>().pipe(answer)
}

pub fn routes() -> Router {
    Router::new().route("/called", get(called)).route("/piped", get(piped))
}
