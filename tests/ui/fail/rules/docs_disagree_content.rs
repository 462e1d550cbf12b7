//! Documentation beside the handler that says the opposite of the content.

use axum::Json;
use responds::responds;

#[responds(200(body = Json<u64>))]
#[utoipa::path(get, path = "/todos", responses((status = 200, description = "all todos", body = ())))]
async fn list() -> Json<u64> {
    Json(1)
}

#[responds(200, into_responses, into_responses)]
async fn show() -> Json<u64> {
    Json(1)
}

fn main() {}
