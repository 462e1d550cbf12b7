//! Above `debug_handler`, which copies the body, a warning is said once.

#![deny(deprecated)]

use axum::{Json, debug_handler, http::StatusCode};
use responds::responds;

#[responds(200, 404, framework = axum)]
#[debug_handler]
async fn list() -> Json<u64> {
    Json(1)
}

#[responds(401)]
#[debug_handler]
async fn refuse() -> StatusCode {
    StatusCode::UNAUTHORIZED
}

fn main() {}
