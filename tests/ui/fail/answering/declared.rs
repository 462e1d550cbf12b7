//! On an impl of a response trait: the list is compared with the body, and handlers are bounded by it.
#![deny(deprecated)]

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use responds::responds;

pub enum AppError {
    Missing,
    Taken,
}

#[responds(404, 410, framework = axum)]
impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        match self {
            Self::Missing => StatusCode::NOT_FOUND.into_response(),
            Self::Taken => StatusCode::CONFLICT.into_response(),
        }
    }
}

pub enum Known {
    Missing,
    Taken,
}

#[responds(framework = axum)]
impl IntoResponse for Known {
    fn into_response(self) -> Response {
        let (status, text) = match self {
            Self::Missing => (StatusCode::NOT_FOUND, "missing"),
            Self::Taken => (StatusCode::CONFLICT, "taken"),
        };
        (status, text).into_response()
    }
}

fn find(id: u8) -> Result<u8, Known> {
    if id == 0 { Err(Known::Missing) } else { Err(Known::Taken) }
}

// The responses read from the body are possible, so that 409 need not be declared; 410 is never sent.
#[responds(200, 404, 410, framework = axum)]
pub async fn show() -> Result<Json<u8>, Known> {
    Ok(Json(find(1)?))
}

fn main() {}
