//! Codes that IANA lists as unused.

use axum::http::StatusCode;
use responds::responds;

#[responds(306, 418)]
async fn brew() -> StatusCode {
    StatusCode::IM_A_TEAPOT
}

fn main() {}
