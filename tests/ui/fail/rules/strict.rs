//! Under `strict` what cannot be told is an error.

use axum::response::Response;
use responds::responds;

#[responds(200, strict)]
async fn relay() -> Response {
    Response::default().map(|body| body)
}

fn main() {}
