//! The response to a precondition that is never read.

use axum::http::StatusCode;
use responds::responds;

#[responds(304, 412, deny(unconditional_precondition))]
async fn list(changed: Option<axum::extract::Query<u8>>) -> StatusCode {
    if changed.is_some() { StatusCode::PRECONDITION_FAILED } else { StatusCode::NOT_MODIFIED }
}

fn main() {}
