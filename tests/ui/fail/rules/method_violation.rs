//! A status that an RFC rules out for the method.

use axum::http::StatusCode;
use responds::responds;

#[responds(304, method = (POST, PUT))]
async fn create(_: axum::http::HeaderMap) -> StatusCode {
    StatusCode::NOT_MODIFIED
}

fn main() {}
