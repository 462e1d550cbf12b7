//! 101 without an upgrade: one message says all.

use axum::http::StatusCode;
use responds::responds;

#[responds(101, framework = axum)]
async fn socket() -> StatusCode {
    StatusCode::SWITCHING_PROTOCOLS
}

fn main() {}
