//! A class beside every code of it, and `default` beside all classes.

use axum::http::StatusCode;
use responds::responds;

#[responds(2xx, 3xx, 4xx, 5xx, default, deny(redundant_range))]
async fn show() -> StatusCode {
    StatusCode::NOT_FOUND
}

fn main() {}
