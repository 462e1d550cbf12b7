//! Impls of response traits say what their types can become, and handlers spread them.
#![deny(warnings)]

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use responds::responds;

pub enum StoreError {
    Missing,
    Down,
}

#[responds]
impl axum::response::IntoResponse for StoreError {
    fn into_response(self) -> Response {
        match self {
            Self::Missing => StatusCode::NOT_FOUND.into_response(),
            Self::Down => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        }
    }
}

pub enum AppError {
    Store(StoreError),
    Taken(String),
}

#[responds(409(description = "the name is taken"), ..StoreError, framework = axum)]
impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        match self {
            Self::Store(error) => error.into_response(),
            Self::Taken(name) => (StatusCode::CONFLICT, name).into_response(),
        }
    }
}

pub struct Page<T>(T);

#[responds(framework = axum)]
impl<T: serde::Serialize> IntoResponse for Page<T>
where
    T: Send,
{
    fn into_response(self) -> Response {
        (StatusCode::PARTIAL_CONTENT, Json(self.0)).into_response()
    }
}

#[responds(200, ..AppError, framework = axum)]
pub async fn show(id: u8) -> Result<Json<u8>, AppError> {
    find(id).map(Json)
}

fn find(id: u8) -> Result<u8, AppError> {
    match id {
        0 => Err(AppError::Store(StoreError::Missing)),
        1 => Err(AppError::Store(StoreError::Down)),
        2 => Err(AppError::Taken("two".to_owned())),
        id => Ok(id),
    }
}

/// The statuses that the types declare.
#[test]
fn what_is_read_is_possible_and_what_is_declared_is_all() {
    use responds::{Responds, StatusSet, framework::Axum, verify::Sends};
    const STORE: Sends = <StoreError as Responds<Axum>>::SENDS;
    const APP: Sends = <AppError as Responds<Axum>>::SENDS;
    const PAGE: Sends = <Page<u8> as Responds<Axum>>::SENDS;
    assert!(STORE.is_closed() && APP.is_closed() && PAGE.is_closed());
    assert_eq!(STORE.codes(false), StatusSet::of(&[404, 503]));
    assert_eq!(APP.codes(false), StatusSet::of(&[404, 409, 503]));
    assert_eq!(PAGE.codes(false), StatusSet::of(&[206]));
    assert!(STORE.codes(true).is_empty() && APP.codes(true).is_empty());
}
