//! A status that is deprecated.

use axum::http::StatusCode;
use responds::responds;

#[responds(305)]
async fn find() -> StatusCode {
    StatusCode::USE_PROXY
}

fn main() {}
