//! A service on an older version of its framework.

use axum::{Router, http::StatusCode, routing::get};
use responds::responds;

/// The routes.
pub fn routes() -> Router {
    Router::new().route("/health", get(health))
}

#[responds(204)]
async fn health() -> StatusCode {
    StatusCode::NO_CONTENT
}
