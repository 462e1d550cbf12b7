//! Beside `utoipa::path`, above and below.

#![deny(warnings)]

use axum::{Json, http::StatusCode};
use responds::responds;
use utoipa::OpenApi;

/// Shows one.
#[responds(200, 404)]
#[utoipa::path(get, path = "/above/{id}", params(("id" = u64, Path)), responses(
    (status = 200, description = "the todo", body = u64),
    (status = NOT_FOUND, description = "no such todo"),
))]
pub async fn above(axum::extract::Path(id): axum::extract::Path<u64>) -> Result<Json<u64>, StatusCode> {
    let id = id.checked_add(1).ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(id))
}

/// Shows one.
#[utoipa::path(get, path = "/below/{id}", params(("id" = u64, Path)), responses((status = 200, body = u64)))]
#[responds(200, 404)]
pub async fn below(axum::extract::Path(id): axum::extract::Path<u64>) -> Result<Json<u64>, StatusCode> {
    let id = id.checked_add(1).ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(id))
}

#[derive(OpenApi)]
#[openapi(paths(above, below))]
pub struct Docs;
