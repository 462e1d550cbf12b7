//! Documentation beside the handler that says something else.

use axum::{Json, http::StatusCode};
use responds::responds;

#[responds(200)]
#[utoipa::path(get, path = "/todos", responses(
    (status = 200, description = "all todos", body = u64),
    (status = 404, description = "no such list"),
    (status = "5XX", description = "no luck"),
))]
async fn list() -> Json<u64> {
    Json(1)
}

#[responds(204)]
#[utoipa::path(delete, path = "/todos", responses((status = NO_CONTENT, description = "gone", body = u64)))]
async fn remove() -> StatusCode {
    StatusCode::NO_CONTENT
}

fn main() {}
