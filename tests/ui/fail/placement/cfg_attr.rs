//! Through `cfg_attr`, and beside it.

use axum::http::StatusCode;
use responds::responds;

#[cfg_attr(all(), responds(200))]
async fn through() -> StatusCode {
    StatusCode::NOT_FOUND
}

#[responds(200)]
#[cfg_attr(all(), axum::debug_handler)]
async fn beside() -> StatusCode {
    StatusCode::NOT_FOUND
}

fn main() {}
