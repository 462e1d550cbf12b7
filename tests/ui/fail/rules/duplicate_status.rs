//! The same code under two spellings, and a class twice.

use axum::http::StatusCode;
use responds::responds;

#[responds(404, StatusCode::NOT_FOUND, 0x194, 5xx, 5XX)]
async fn show() -> StatusCode {
    StatusCode::NOT_FOUND
}

fn main() {}
