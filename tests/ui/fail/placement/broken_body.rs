//! A body that is still being written: the other errors stay what they are.

use axum::http::StatusCode;
use responds::responds;

#[responds(200)]
async fn unfinished() -> StatusCode {
    let status = ;
    StatusCode::NOT_FOUND
}

#[responds(404)]
async fn mistyped() -> StatusCode {
    StatusCode::NOT_FUOND
}

fn main() {}
