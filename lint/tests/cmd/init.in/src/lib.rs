//! A service that declares nothing.

use axum::{Json, http::StatusCode};

/// Lists all tags.
pub async fn list() -> Json<Vec<&'static str>> {
    Json(vec!["home"])
}
