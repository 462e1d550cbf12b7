//! Handlers of titles.

use axum::{Json, extract::Path, http::StatusCode, response::IntoResponse};
use responds::responds;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{State, error::ApiError};

#[derive(Deserialize, Serialize, ToSchema)]
pub struct Title {
    id: u32,
    title: String,
}

/// Adds a title; that there may be one already is not documented.
#[utoipa::path(post, path = "/titles", responses((status = 201, description = "added")))]
pub async fn create(store: State, Json(new): Json<Title>) -> Result<StatusCode, ApiError> {
    store.insert(new.id, new.title)?;
    Ok(StatusCode::CREATED)
}

/// Shows a title; that it is gone is documented, and never said.
#[utoipa::path(get, path = "/titles/{id}", responses(
    (status = 200, description = "the title", body = String),
    (status = 404, description = "there is none"),
    (status = 410, description = "there was one"),
))]
pub async fn show(store: State, Path(id): Path<u32>) -> Result<String, ApiError> {
    Ok(store.get(id)?)
}

/// Removes a title, and says so where nothing may be said.
#[responds(204, 404)]
pub async fn remove(store: State, Path(id): Path<u32>) -> Result<impl IntoResponse, ApiError> {
    let title = store.remove(id)?;
    Ok((StatusCode::NO_CONTENT, Json(Title { id, title })))
}

/// Nobody has said yet what this sends.
pub async fn replace(store: State, Path(id): Path<u32>, title: String) -> Result<StatusCode, ApiError> {
    if title.is_empty() {
        return Ok(StatusCode::BAD_REQUEST);
    }
    store.remove(id)?;
    store.insert(id, title)?;
    Ok(StatusCode::OK)
}
