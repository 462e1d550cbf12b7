//! The response to a preference that is never read.

use axum::http::StatusCode;
use responds::responds;

#[responds(406, 415, framework = axum, deny(unnegotiated_status))]
async fn list(axum::extract::Path(id): axum::extract::Path<u64>) -> StatusCode {
    match id {
        0 => StatusCode::NOT_ACCEPTABLE,
        _ => StatusCode::UNSUPPORTED_MEDIA_TYPE,
    }
}

fn main() {}
