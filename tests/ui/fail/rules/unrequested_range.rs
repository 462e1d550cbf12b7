//! A partial response without a request for a part.

use axum::{
    http::{StatusCode, header},
    response::IntoResponse,
};
use responds::responds;

#[responds(206, framework = axum, deny(unrequested_range))]
async fn part() -> impl IntoResponse {
    (StatusCode::PARTIAL_CONTENT, [(header::CONTENT_RANGE, "bytes 0-9/100")], "0123456789")
}

fn main() {}
