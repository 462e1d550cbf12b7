//! Without the prelude.

#![deny(warnings)]
#![no_implicit_prelude]

use ::axum::http::StatusCode;
use ::responds::responds;

#[responds(404, 204)]
pub async fn show(_: ::axum::extract::Path<u8>) -> StatusCode {
    if true { StatusCode::NOT_FOUND } else { StatusCode::NO_CONTENT }
}

#[responds(200, 404, framework = axum)]
#[allow(deprecated)]
pub async fn warned() -> ::axum::Json<u8> {
    ::axum::Json(1)
}
