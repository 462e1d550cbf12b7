//! Errors of the store as responses.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use store::StoreError;

pub struct ApiError(StoreError);

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        Self(error)
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        match self.0 {
            StoreError::Duplicate => StatusCode::CONFLICT.into_response(),
            StoreError::Missing => StatusCode::NOT_FOUND.into_response(),
        }
    }
}
