//! Tags over HTTP, declared by somebody in a hurry.

use axum::{
    Json, Router,
    http::StatusCode,
    routing::{get, post},
};
use responds::responds;

/// The service.
pub fn app() -> Router {
    Router::new().route("/tags", get(all)).route("/tags/{tag}", post(add))
}

#[responds(200)]
async fn all() -> Json<[&'static str; 2]> {
    Json(["red", "green"])
}

#[responds(201, 404)]
async fn add(tag: String) -> StatusCode {
    if tag.is_empty() { StatusCode::NOT_FOUND } else { StatusCode::CREATED }
}
