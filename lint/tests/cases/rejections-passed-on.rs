//! An extractor of the service that fails as one of axum does rejects with what that rejects with, and one that maps the
//! rejection with the status that it maps it to.
//!
//! dependencies: axum = "0.8"; serde = "1"
//!
//! ```text
//! METHOD  PATH     HANDLER          DECLARED  RETURNED
//! POST    /a       service::make    -         201 (400 413 415 422)
//! POST    /b/{id}  service::change  -         204 (404)
//! ```

use axum::{
    Json, Router,
    extract::{FromRequest, FromRequestParts, Request, Path, rejection::{JsonRejection, PathRejection}},
    http::{StatusCode, request::Parts},
    routing::post,
};
use serde::de::DeserializeOwned;

pub struct Valid<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Valid<T> {
    type Rejection = JsonRejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let Json(value) = Json::<T>::from_request(request, state).await?;
        Ok(Self(value))
    }
}

pub struct Id(pub u32);

impl<S: Send + Sync> FromRequestParts<S> for Id {
    type Rejection = (StatusCode, String);

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        let found: Result<Path<u32>, PathRejection> = Path::from_request_parts(parts, state).await;
        let Path(id) = found.map_err(|rejection| (StatusCode::NOT_FOUND, rejection.to_string()))?;
        Ok(Self(id))
    }
}

async fn make(Valid(_): Valid<u8>) -> StatusCode {
    StatusCode::CREATED
}

async fn change(_: Id) -> StatusCode {
    StatusCode::NO_CONTENT
}

pub fn routes() -> Router {
    Router::new().route("/a", post(make)).route("/b/{id}", post(change))
}
