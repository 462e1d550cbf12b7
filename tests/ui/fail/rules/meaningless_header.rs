//! Header fields that mean nothing with the status.

use axum::{
    http::{StatusCode, header},
    response::IntoResponse,
};
use responds::responds;

#[responds(200, framework = axum, deny(meaningless_header))]
async fn part() -> impl IntoResponse {
    (StatusCode::OK, [(header::CONTENT_RANGE, "bytes 0-9/100")], "0123456789")
}

#[responds(204(headers("Content-Length")), deny(meaningless_header))]
async fn remove() -> StatusCode {
    StatusCode::NO_CONTENT
}

fn main() {}
