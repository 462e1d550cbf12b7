//! A success that does not go with the method.

use axum::http::StatusCode;
use responds::responds;

#[responds(201, method = GET, deny(method_mismatch))]
async fn list() -> StatusCode {
    StatusCode::CREATED
}

fn main() {}
