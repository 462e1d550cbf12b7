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
    #[cfg(windows)]
    return StatusCode::OK;
    #[cfg(not(windows))]
    StatusCode::NOT_FOUND
}

// A handler that is left out has no findings either.
#[responds(404u8)]
#[cfg(any())]
pub async fn left_out() -> StatusCode {
    StatusCode::NO_CONTENT
}

#[responds(200, 404, framework = axum)]
#[axum::debug_handler]
#[cfg(any())]
pub async fn left_out_with_its_sibling() -> axum::Json<u64> {
    axum::Json(1)
}

#[responds(200)]
#[cfg(any())]
pub struct LeftOut;

pub struct Api;

impl Api {
    #[responds(404)]
    #[cfg(any())]
    pub fn left_out(&self) -> StatusCode {
        StatusCode::NO_CONTENT
    }
}
