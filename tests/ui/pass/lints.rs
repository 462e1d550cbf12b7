//! Under the strictest lints.

#![deny(warnings)]
#![deny(
    missing_docs,
    unused,
    unreachable_pub,
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
#![allow(clippy::missing_const_for_fn, clippy::missing_errors_doc, clippy::unused_async, clippy::use_self)]
#![forbid(unsafe_op_in_unsafe_fn)]

use axum::{Json, debug_handler, http::StatusCode};
use responds::responds;

/// Shows one.
#[responds(404, 204)]
pub async fn show(_: axum::extract::Path<u8>) -> StatusCode {
    if true { StatusCode::NOT_FOUND } else { StatusCode::NO_CONTENT }
}

/// Is copied.
#[allow(unreachable_pub)]
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

/// Some type.
#[derive(Debug)]
pub struct Todo<T>(pub T);

impl axum::response::IntoResponse for Todo<u8> {
    fn into_response(self) -> axum::response::Response {
        self.0.to_string().into_response()
    }
}

impl Todo<u8> {
    /// A method, whose types may be parameters of the `impl`.
    #[responds(200, 404)]
    pub async fn method(&self, found: bool) -> Result<Todo<u8>, StatusCode> {
        if found { Ok(Self(self.0)) } else { Err(StatusCode::NOT_FOUND) }
    }
}

impl<T: serde::Serialize> Todo<T> {
    /// A method with a parameter of its `impl`.
    #[responds(200, 404)]
    pub async fn generic(self, found: bool) -> Result<Json<T>, StatusCode> {
        if found { Ok(Json(self.0)) } else { Err(StatusCode::NOT_FOUND) }
    }

    /// A method that gives a response of which nothing is known.
    #[responds(200, 404, 409)]
    #[allow(clippy::unused_self)]
    pub fn unknown(&self, response: axum::response::Response) -> axum::response::Response {
        response
    }
}

/// An API.
pub trait Api {
    /// Shows one.
    #[responds(404)]
    fn show(&self) -> StatusCode {
        StatusCode::NOT_FOUND
    }
}
