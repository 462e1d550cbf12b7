//! A warning is the compiler's own, at the literal: it can be denied like any other.

#![deny(deprecated)]

use axum::{Json, http::StatusCode};
use responds::responds;

#[responds(
    200,
    404,
    framework = axum,
)]
async fn list() -> Json<u64> {
    Json(1)
}

#[responds(custom(404, "Missing"))]
async fn show() -> StatusCode {
    StatusCode::NOT_FOUND
}

fn main() {}
