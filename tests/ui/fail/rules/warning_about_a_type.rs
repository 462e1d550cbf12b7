//! A status that neither the body nor its type can send is a warning at the literal.

#![deny(deprecated)]

use responds::{
    Responds, responds,
    verify::{Answer, Sends},
};

pub enum TodoError {
    Missing,
}

impl<F> Responds<F> for TodoError {
    const SENDS: Sends = Sends::Answers(&[Answer::new(404, "TodoError::Missing")]);
}

fn find() -> Result<u8, TodoError> {
    Err(TodoError::Missing)
}

#[responds(200, 404, 409, framework = axum)]
pub async fn show() -> Result<axum::Json<u8>, TodoError> {
    Ok(axum::Json(find()?))
}

#[responds(200, 404, 409, framework = axum)]
#[allow(deprecated)]
pub async fn silenced() -> Result<axum::Json<u8>, TodoError> {
    Ok(axum::Json(find()?))
}

fn main() {}
