//! A warning about the body is reported at the status in it.

#![deny(warnings)]

use axum::http::StatusCode;
use responds::responds;

#[responds(401, 303, framework = axum)]
async fn refuse(id: axum::extract::Path<u64>) -> Result<(), StatusCode> {
    if *id == 0 {
        return Err(StatusCode::UNAUTHORIZED);
    }
    Err(
        StatusCode::SEE_OTHER,
    )
}

fn main() {}
