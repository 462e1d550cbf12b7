//! Header fields that should be there.

use axum::http::StatusCode;
use responds::responds;

#[responds(201, method = POST, framework = axum, deny(missing_recommended_header))]
async fn create() -> (StatusCode, &'static str) {
    (StatusCode::CREATED, "created")
}

fn main() {}
