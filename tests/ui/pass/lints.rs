//! Under the strictest lints.

#![deny(warnings)]
#![deny(
    missing_docs,
    unused,
    unused_qualifications,
    unused_results,
    missing_debug_implementations,
    let_underscore_drop,
    single_use_lifetimes,
    trivial_casts,
    unused_lifetimes,
    unused_import_braces,
    nonstandard_style,
    rust_2018_idioms,
    keyword_idents_2024,
    unsafe_code,
    unit_bindings
)]
#![deny(clippy::all, clippy::pedantic, clippy::nursery)]
#![forbid(unsafe_op_in_unsafe_fn)]

use axum::{Json, debug_handler, http::StatusCode};
use responds::responds;

/// Shows one.
#[responds(404, 204)]
pub async fn show(_: axum::extract::Path<u8>) -> StatusCode {
    if true { StatusCode::NOT_FOUND } else { StatusCode::NO_CONTENT }
}

/// Is copied.
#[responds(404)]
#[debug_handler]
pub async fn debugged() -> StatusCode {
    StatusCode::NOT_FOUND
}

/// Is warned of, and hears nothing.
#[responds(200, 404, framework = axum)]
#[allow(deprecated)]
pub async fn warned() -> Json<u8> {
    Json(1)
}

/// An API.
pub trait Api {
    /// Shows one.
    #[responds(404)]
    fn show(&self) -> StatusCode {
        StatusCode::NOT_FOUND
    }
}
