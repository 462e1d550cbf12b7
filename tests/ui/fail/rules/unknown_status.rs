//! A code that nobody assigned, in the declaration and in the body.

use axum::http::StatusCode;
use responds::responds;

#[responds(200, 499, 12345, 99)]
async fn list() -> StatusCode {
    StatusCode::OK
}

#[responds(200, framework = axum)]
async fn relay() -> Result<(), StatusCode> {
    Err(StatusCode::from_u16(299).unwrap())
}

fn main() {}
