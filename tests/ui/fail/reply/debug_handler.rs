//! The same, seen by axum's own attribute.

use axum::Json;
use responds::Reply;

#[axum::debug_handler]
async fn list() -> Reply<299, Json<String>> {
    todo!()
}

#[axum::debug_handler]
async fn remove() -> Reply<204, Json<String>> {
    todo!()
}

fn main() {}
