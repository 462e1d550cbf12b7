//! A status that the profile advises against.

use axum::http::StatusCode;
use responds::responds;

#[responds(402, framework = axum, deny(discouraged_status), strict)]
async fn pay() -> (StatusCode, &'static str) {
    (StatusCode::PAYMENT_REQUIRED, "pay first")
}

fn main() {}
