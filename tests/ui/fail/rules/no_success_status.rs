//! No success is declared.

use axum::http::StatusCode;
use responds::responds;

#[responds(404, deny(no_success_status))]
async fn show() -> StatusCode {
    StatusCode::NOT_FOUND
}

fn main() {}
