//! In axum 0.8 an `Option` of an extractor rejects as its own trait for options does: `Json` with what `Json` rejects
//! with, a type of the service with what its `OptionalFromRequestParts` returns, and not with what a plain `User` does.
//!
//! dependencies: axum = "0.8"
//!
//! ```text
//! METHOD  PATH         HANDLER         DECLARED  RETURNED
//! GET     /greeting    service::greet  -         200 (403)
//! GET     /items/{id}  service::read   -         200 404 (400 413 415 422)
//! GET     /me          service::me     -         204 (401)
//! ```

use axum::{
    Json, Router,
    extract::{FromRequestParts, OptionalFromRequestParts, Path},
    http::{StatusCode, request::Parts},
    routing::get,
};

pub struct User;

impl<S: Send + Sync> FromRequestParts<S> for User {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        if parts.headers.contains_key("authorization") { Ok(User) } else { Err(StatusCode::UNAUTHORIZED) }
    }
}

impl<S: Send + Sync> OptionalFromRequestParts<S> for User {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Option<Self>, StatusCode> {
        match parts.headers.get("authorization") {
            None => Ok(None),
            Some(value) if value == "banned" => Err(StatusCode::FORBIDDEN),
            Some(_) => Ok(Some(User)),
        }
    }
}

pub fn app() -> Router {
    Router::new()
        .route("/items/{id}", get(read))
        .route("/me", get(me))
        .route("/greeting", get(greet))
}

async fn read(id: Option<Path<u64>>, body: Option<Json<String>>) -> StatusCode {
    if id.is_some() && body.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND }
}

async fn me(_: User) -> StatusCode {
    StatusCode::NO_CONTENT
}

async fn greet(user: Option<User>) -> &'static str {
    if user.is_some() { "you again" } else { "hello" }
}
