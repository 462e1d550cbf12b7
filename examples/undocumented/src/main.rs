//! Books and their loans: a small service with the usual mistakes in its documentation.

mod books;
mod error;
mod store;

use axum::{
    Router,
    routing::{get, post},
};
use utoipa::OpenApi;

use crate::store::Store;

#[derive(OpenApi)]
#[openapi(paths(books::list, books::show, books::create, books::lend, books::remove))]
struct Api;

fn router() -> Router {
    Router::new()
        .route("/openapi.json", get(async || axum::Json(Api::openapi())))
        .route("/books", get(books::list).post(books::create))
        .route("/books/{id}", get(books::show).delete(books::remove))
        .route("/books/{id}/loan", post(books::lend))
        .with_state(Store::default())
}

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    axum::serve(listener, router()).await
}
