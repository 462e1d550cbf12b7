//! A status that only something in between sends.

use axum::http::StatusCode;
use responds::responds;

#[responds(203, deny(intermediary_status))]
async fn list() -> (StatusCode, &'static str) {
    (StatusCode::NON_AUTHORITATIVE_INFORMATION, "[]")
}

fn main() {}
