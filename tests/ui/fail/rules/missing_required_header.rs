//! Header fields that have to be there: left out in the list, and in the body.

use axum::http::StatusCode;
use responds::responds;

#[responds(401(headers("Retry-After")), framework = axum, deny(missing_required_header))]
async fn declared() -> Result<(), StatusCode> {
    Err(StatusCode::UNAUTHORIZED)
}

#[responds(426, framework = axum, deny(missing_required_header))]
async fn returned() -> StatusCode {
    StatusCode::UPGRADE_REQUIRED
}

fn main() {}
