//! No failure is declared.

use axum::http::StatusCode;
use responds::responds;

#[responds(204, deny(no_error_status))]
async fn remove() -> StatusCode {
    StatusCode::NO_CONTENT
}

fn main() {}
