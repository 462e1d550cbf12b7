//! The health check of the service.

use axum::http::StatusCode;
use responds::responds;

/// Answers where the service is up, and says nothing.
#[responds(204, 503)]
pub async fn live() -> StatusCode {
    StatusCode::NO_CONTENT
}
