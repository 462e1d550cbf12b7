//! `custom` for a registered status.

use axum::http::StatusCode;
use responds::responds;

#[responds(custom(404, "Missing"), deny(needless_custom))]
async fn show() -> StatusCode {
    StatusCode::NOT_FOUND
}

fn main() {}
