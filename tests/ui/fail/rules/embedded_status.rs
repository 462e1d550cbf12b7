//! A status that lives inside the content of another.

use axum::http::StatusCode;
use responds::responds;

#[responds(208)]
async fn list() -> (StatusCode, &'static str) {
    (StatusCode::ALREADY_REPORTED, "[]")
}

fn main() {}
