//! Undeclared statuses, at any place in the body.

use axum::{Json, http::StatusCode};
use responds::responds;

#[responds(200, framework = axum)]
async fn question(id: axum::extract::Path<u64>) -> Result<Json<u64>, StatusCode> {
    let todo = id.checked_add(1).ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(todo))
}

#[responds(200, framework = axum)]
async fn early(id: axum::extract::Path<u64>) -> StatusCode {
    if *id == 0 {
        return StatusCode::BAD_REQUEST;
    }
    let status = match *id {
        1 => StatusCode::OK,
        2 => {
            let gone = StatusCode::GONE;
            gone
        }
        _ => StatusCode::CONFLICT,
    };
    status
}

#[responds(204, framework = axum)]
async fn tuple() -> (StatusCode, [(&'static str, &'static str); 1], Json<u64>) {
    (
        StatusCode::CREATED,
        [("location", "/todos/1")],
        Json(1),
    )
}

#[responds(404, framework = axum)]
async fn by_type() -> Json<u64> {
    Json(1)
}

#[responds(204, framework = axum)]
async fn unit() {}

fn main() {}
