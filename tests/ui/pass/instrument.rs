//! Beside `tracing::instrument`, above and below.

#![deny(warnings)]

use axum::http::StatusCode;
use responds::responds;
use tracing::instrument;

#[responds(204, 404)]
#[instrument(skip_all, err(Debug))]
pub async fn above(id: u64) -> Result<StatusCode, StatusCode> {
    let _ = id.checked_add(1).ok_or(StatusCode::NOT_FOUND)?;
    Ok(StatusCode::NO_CONTENT)
}

#[instrument(skip_all, ret)]
#[responds(204, 404)]
pub async fn below(id: u64) -> Result<StatusCode, StatusCode> {
    let _ = id.checked_add(1).ok_or(StatusCode::NOT_FOUND)?;
    Ok(StatusCode::NO_CONTENT)
}

#[responds(204)]
#[axum::debug_handler]
#[instrument]
pub async fn between() -> StatusCode {
    StatusCode::NO_CONTENT
}
