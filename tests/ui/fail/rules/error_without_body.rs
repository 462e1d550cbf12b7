//! A failure without a word.

use axum::http::StatusCode;
use responds::responds;

#[responds(404, framework = axum, deny(error_without_body))]
async fn show() -> StatusCode {
    StatusCode::NOT_FOUND
}

fn main() {}
