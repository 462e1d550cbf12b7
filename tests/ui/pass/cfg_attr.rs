//! Through `cfg_attr`, once or nested.

#![deny(warnings)]

use axum::http::StatusCode;
use responds::responds;

#[cfg_attr(all(), responds(204))]
pub async fn there() -> StatusCode {
    StatusCode::NO_CONTENT
}

#[cfg_attr(any(), responds(404u8))]
pub async fn not_there() -> StatusCode {
    StatusCode::NO_CONTENT
}

#[cfg_attr(all(), cfg_attr(all(), responds::responds(204), must_use))]
pub fn nested() -> StatusCode {
    StatusCode::NO_CONTENT
}

#[responds(200, 404)]
pub fn alternatives() -> StatusCode {
    #[cfg(any())]
    return StatusCode::OK;
    #[cfg(all())]
    StatusCode::NOT_FOUND
}
