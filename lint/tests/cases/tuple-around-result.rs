//! A status in front of a response covers what is inside; header fields do not. `covered` sends 202 alone, and that
//! is all; `fields` sends 200 and 404.
//!
//! dependencies: axum = "0.8"
//!
//! ```text
//! METHOD  PATH           HANDLER           DECLARED  RETURNED
//! GET     /covered/{id}  service::covered  -         202 (400)
//! GET     /fields/{id}   service::fields   -         200 404 (400)
//! ```

use axum::{Json, Router, extract::Path, http::StatusCode, response::IntoResponse, routing::get};

fn find(id: u32) -> Result<Json<String>, StatusCode> {
    if id == 1 { Ok(Json("one".to_owned())) } else { Err(StatusCode::NOT_FOUND) }
}

async fn covered(Path(id): Path<u32>) -> impl IntoResponse {
    (StatusCode::ACCEPTED, find(id))
}

async fn fields(Path(id): Path<u32>) -> impl IntoResponse {
    ([("x-kind", "name")], find(id))
}

pub fn routes() -> Router {
    Router::new().route("/covered/{id}", get(covered)).route("/fields/{id}", get(fields))
}
