//! A service that declares nothing.

use axum::{Json, Router, extract::Path, http::StatusCode, routing::get};

/// The routes.
pub fn routes() -> Router {
    Router::new().route("/tags", get(list).post(create)).route("/tags/{name}", get(show))
}

/// Lists all tags.
async fn list() -> Json<Vec<&'static str>> {
    Json(vec![ "home" ])   // laid out by hand
}

async fn create(Json(name): Json<String>) -> Result<StatusCode, StatusCode> {
    if name == "home" {
        return Err(StatusCode::CONFLICT);
    }
    Ok(StatusCode::CREATED)
}

async fn show(Path(name): Path<String>) -> Result<another::Page, StatusCode> {
    another::page(&name).ok_or(StatusCode::NOT_FOUND)
}
