//! A service that declares nothing.

use axum::{Json, Router, extract::Path, http::StatusCode, routing::get};
use responds::responds;

/// The routes.
pub fn routes() -> Router {
    Router::new().route("/tags", get(list).post(create)).route("/tags/{name}", get(show))
}

/// Lists all tags.
#[responds(200)]
async fn list() -> Json<Vec<&'static str>> {
    Json(vec![ "home" ])   // laid out by hand
}

#[responds(201, 409)]
async fn create(Json(name): Json<String>) -> Result<StatusCode, StatusCode> {
    if name == "home" {
        return Err(StatusCode::CONFLICT);
    }
    Ok(StatusCode::CREATED)
}

async fn show(Path(name): Path<String>) -> Result<another::Page, StatusCode> {
    another::page(&name).ok_or(StatusCode::NOT_FOUND)
}
