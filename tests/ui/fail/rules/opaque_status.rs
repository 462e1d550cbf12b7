//! A status that cannot be told.

use axum::{http::StatusCode, response::Response};
use responds::responds;

async fn upstream() -> Response {
    Response::default()
}

#[responds(200, deny(opaque_status))]
async fn relay() -> Response {
    upstream().await
}

#[responds(200, framework = axum, deny(opaque_status))]
async fn numbered(code: axum::extract::Path<u16>) -> StatusCode {
    StatusCode::from_u16(*code).unwrap()
}

fn main() {}
