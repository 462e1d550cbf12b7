//! A service on an older version of its framework.

use axum::{Router, http::StatusCode, routing::get};

/// The routes.
pub fn routes() -> Router {
    Router::new().route("/health", get(health))
}

async fn health() -> StatusCode {
    StatusCode::NO_CONTENT
}
