//! Content with a status that has none: declared, in a tuple, and behind a builder.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use responds::responds;

#[responds(204(body = Json<u64>))]
async fn declared() -> StatusCode {
    StatusCode::NO_CONTENT
}

#[responds(204)]
async fn tuple() -> (StatusCode, Json<u64>) {
    (StatusCode::NO_CONTENT, Json(1))
}

#[responds(200, 304, framework = axum)]
async fn branch(headers: axum::http::HeaderMap) -> Response {
    if headers.is_empty() {
        return "all".into_response();
    }
    (StatusCode::NOT_MODIFIED, "nothing new").into_response()
}

#[responds(205, framework = axum)]
async fn builder() -> Response {
    Response::builder().status(205).body("reset".into()).unwrap()
}

fn main() {}
