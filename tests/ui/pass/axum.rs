//! Beside `debug_handler`, above and below.

#![deny(warnings)]

use axum::{
    Json, debug_handler,
    extract::{Path, State},
    http::StatusCode,
};
use responds::responds;

/// Above.
#[responds(200, 404)]
#[debug_handler]
pub async fn above(Path(id): Path<u64>) -> Result<Json<u64>, StatusCode> {
    let id = id.checked_add(1).ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(id))
}

/// Below.
#[debug_handler]
#[responds(200, 404)]
pub async fn below(Path(id): Path<u64>) -> Result<Json<u64>, StatusCode> {
    let id = id.checked_add(1).ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(id))
}

#[responds(204)]
#[debug_handler(state = u8)]
async fn with_state(State(_): State<u8>) -> StatusCode {
    StatusCode::NO_CONTENT
}

#[cfg_attr(all(), responds(204))]
#[cfg_attr(all(), debug_handler)]
async fn through_cfg_attr() -> StatusCode {
    StatusCode::NO_CONTENT
}

pub fn router() -> axum::Router {
    use axum::routing::get;
    let inner = axum::Router::new().route("/state", get(with_state)).with_state(1);
    axum::Router::new()
        .route("/above/{id}", get(above))
        .route("/below/{id}", get(below))
        .route("/cfg", get(through_cfg_attr))
        .nest("/inner", inner)
}
