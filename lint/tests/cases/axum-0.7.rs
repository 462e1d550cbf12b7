//! In axum 0.7 an `Option` of an extractor never rejects, whichever it is, and paths are written `:id` and `*rest`. In
//! axum 0.8 `Option<Json<_>>` rejects content that is no JSON; facts are those of the version that the service uses.
//!
//! dependencies: axum = "0.7"; axum-extra = "0.9"; async-trait = "0.1"
//!
//! ```text
//! METHOD  PATH          HANDLER          DECLARED  RETURNED
//! GET     /files/*path  service::file    -         200 (400)
//! GET     /greeting     service::greet   -         200
//! POST    /items        service::create  -         201 (400 413 415 422)
//! GET     /items/:id    service::read    -         200 404
//! GET     /me           service::me      -         204 (401)
//! ```

use axum::{
    Json, Router, async_trait,
    extract::{FromRequestParts, Path},
    http::{StatusCode, request::Parts},
    routing::{get, post},
};

pub struct User;

#[async_trait]
impl<S: Send + Sync> FromRequestParts<S> for User {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        if parts.headers.contains_key("authorization") { Ok(User) } else { Err(StatusCode::UNAUTHORIZED) }
    }
}

pub fn app() -> Router {
    Router::new()
        .route("/items", post(create))
        .route("/items/:id", get(read))
        .route("/files/*path", get(file))
        .route("/me", get(me))
        .route("/greeting", get(greet))
}

async fn create(Json(item): Json<String>) -> (StatusCode, Json<String>) {
    (StatusCode::CREATED, Json(item))
}

async fn read(id: Option<Path<u64>>, body: Option<Json<String>>) -> StatusCode {
    if id.is_some() && body.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND }
}

async fn file(Path(path): Path<String>) -> String {
    path
}

async fn me(_: User) -> StatusCode {
    StatusCode::NO_CONTENT
}

async fn greet(user: Option<User>) -> &'static str {
    if user.is_some() { "you again" } else { "hello" }
}
