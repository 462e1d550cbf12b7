//! A failure as a success, and a success as a failure.

use actix_web::HttpResponse;
use axum::http::StatusCode;
use responds::responds;

#[responds(404, framework = actix_web, deny(error_as_success))]
async fn missing() -> Result<HttpResponse, actix_web::Error> {
    Ok(HttpResponse::NotFound().finish())
}

#[responds(201, framework = axum, deny(error_as_success))]
async fn made() -> Result<(), StatusCode> {
    Err(StatusCode::CREATED)
}

fn main() {}
