//! Warnings that are silenced: by the compiler's own attribute on the handler, and in the declaration.

#![deny(warnings)]

use axum::{Json, debug_handler, http::StatusCode};
use responds::responds;

#[responds(200, 404, framework = axum)]
#[allow(deprecated)]
pub async fn on_the_handler() -> Json<u64> {
    Json(1)
}

#[allow(deprecated)]
#[responds(200, 404, framework = axum)]
#[debug_handler]
pub async fn above_a_copying_macro() -> Json<u64> {
    Json(1)
}

#[responds(200, 404, framework = axum)]
#[expect(deprecated)]
pub async fn expected() -> Json<u64> {
    Json(1)
}

#[responds(200, 404, framework = axum, allow(unreturned_status, reason = "the next version sends it"))]
pub async fn in_the_declaration() -> Json<u64> {
    Json(1)
}

#[responds(418, allow(reserved_status, reason = "the joke is meant"))]
pub async fn error() -> StatusCode {
    StatusCode::IM_A_TEAPOT
}

#[allow(deprecated)]
pub mod around {
    use super::*;

    #[responds(200, 404, framework = axum)]
    pub async fn module() -> Json<u64> {
        Json(1)
    }
}
