//! A level that is lowered without a reason.

use axum::http::StatusCode;
use responds::responds;

#[responds(418, deny(allow_without_reason), allow(reserved_status))]
async fn brew() -> StatusCode {
    StatusCode::IM_A_TEAPOT
}

fn main() {}
