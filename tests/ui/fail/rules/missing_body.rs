//! A status that promises content, without any.

use axum::http::StatusCode;
use responds::responds;

#[responds(200, framework = axum, deny(missing_body))]
async fn touch() -> StatusCode {
    StatusCode::OK
}

fn main() {}
