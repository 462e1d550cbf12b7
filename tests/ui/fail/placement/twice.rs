//! On one handler twice: neither is the declaration.

use axum::http::StatusCode;
use responds::responds;

#[responds(200)]
#[responds(201)]
async fn show() -> StatusCode {
    StatusCode::NOT_FOUND
}

fn main() {}
