//! Above `debug_handler`, which copies the body, an error is said once.

use axum::http::StatusCode;
use responds::responds;

#[responds(200)]
#[axum::debug_handler]
async fn show() -> StatusCode {
    StatusCode::NOT_FOUND
}

fn main() {}
