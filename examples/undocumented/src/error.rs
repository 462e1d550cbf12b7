//! The errors of the service, and their responses.

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};

use crate::store::StoreError;

/// An error of the service.
pub enum AppError {
    NotFound,
    Invalid(&'static str),
    Conflict,
    Gone,
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Missing => Self::NotFound,
            StoreError::Duplicate => Self::Conflict,
            StoreError::Withdrawn => Self::Gone,
        }
    }
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND.into_response(),
            Self::Invalid(field) => (StatusCode::UNPROCESSABLE_ENTITY, Json(field)).into_response(),
            Self::Conflict => StatusCode::CONFLICT.into_response(),
            Self::Gone => StatusCode::GONE.into_response(),
        }
    }
}
