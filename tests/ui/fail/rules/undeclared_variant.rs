//! An undeclared status of a type is reported at the type, with its origin.

use axum::{Json, response::IntoResponse};
use responds::{
    Responds, responds,
    verify::{Answer, Sends},
};

pub enum TodoError {
    Missing,
    Conflict,
}

impl IntoResponse for TodoError {
    fn into_response(self) -> axum::response::Response {
        match self {
            Self::Missing => axum::http::StatusCode::NOT_FOUND.into_response(),
            Self::Conflict => axum::http::StatusCode::CONFLICT.into_response(),
        }
    }
}

impl<F> Responds<F> for TodoError {
    const SENDS: Sends =
        Sends::Answers(&[Answer::new(404, "TodoError::Missing"), Answer::new(409, "TodoError::Conflict")]);
}

fn find() -> Result<u8, TodoError> {
    Err(TodoError::Missing)
}

#[responds(200, 404)]
pub async fn in_a_result() -> Result<Json<u8>, TodoError> {
    Ok(Json(find()?))
}

pub type Alias<T> = Result<Json<T>, TodoError>;

#[responds(200)]
#[axum::debug_handler]
pub async fn in_an_alias() -> Alias<u8> {
    Ok(Json(find()?))
}

pub struct Api<T>(T);

impl<T: Send> Api<T> {
    #[responds(404)]
    pub async fn in_a_method(self) -> Result<Json<T>, TodoError> {
        find()?;
        Ok(Json(self.0))
    }
}

pub trait Todos {
    #[responds(200)]
    fn without_a_body(&self) -> Result<Json<u8>, TodoError>;
}

#[responds(200, ..TodoError, never(409, reason = "nothing is written"))]
pub async fn spread() -> Result<Json<u8>, TodoError> {
    Ok(Json(find()?))
}

fn main() {}
