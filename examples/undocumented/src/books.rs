//! The handlers.

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{error::AppError, store::Store};

/// A book.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
pub struct Book {
    pub id: u32,
    pub title: String,
    #[serde(default)]
    pub lent: bool,
    #[serde(default)]
    pub withdrawn: bool,
}

/// Lists all books.
#[utoipa::path(get, path = "/books", responses(
    (status = 200, description = "all books", body = [Book]),
    (status = 404, description = "there are no books"),
))]
pub async fn list(State(store): State<Store>) -> Json<Vec<Book>> {
    Json(store.all())
}

/// Shows a book.
#[utoipa::path(get, path = "/books/{id}", responses(
    (status = 200, description = "the book", body = Book),
))]
pub async fn show(State(store): State<Store>, Path(id): Path<u32>) -> Result<Json<Book>, AppError> {
    let book = store.find(id).ok_or(AppError::NotFound)?;
    Ok(Json(book))
}

/// Adds a book.
#[utoipa::path(post, path = "/books", request_body = Book, responses(
    (status = 200, description = "the book was added", body = Book),
    (status = 422, description = "the title is empty"),
))]
pub async fn create(
    State(store): State<Store>,
    Json(book): Json<Book>,
) -> Result<(StatusCode, Json<Book>), AppError> {
    if book.title.is_empty() {
        return Err(AppError::Invalid("title"));
    }
    store.insert(book.clone())?;
    Ok((StatusCode::CREATED, Json(book)))
}

/// Lends a book.
#[utoipa::path(post, path = "/books/{id}/loan", responses(
    (status = 200, description = "the lent book", body = Book),
    (status = 404, description = "no such book"),
))]
pub async fn lend(State(store): State<Store>, Path(id): Path<u32>) -> Result<Json<Book>, AppError> {
    Ok(Json(store.lend(id)?))
}

/// Removes a book.
#[utoipa::path(delete, path = "/books/{id}", responses(
    (status = 204, description = "the book was removed"),
    (status = 404, description = "no such book"),
))]
pub async fn remove(
    State(store): State<Store>,
    Path(id): Path<u32>,
) -> Result<(StatusCode, Json<Book>), AppError> {
    let book = store.remove(id).ok_or(AppError::NotFound)?;
    Ok((StatusCode::NO_CONTENT, Json(book)))
}
