//! Types with names of one or two letters are asked like any others, also behind an alias.

use axum::Json;
use responds::{Responds, responds};

#[derive(Debug, thiserror::Error, Responds)]
pub enum E {
    #[error("missing")]
    #[status(404)]
    Missing,
    #[error("clash")]
    #[status(409)]
    Clash,
}

pub type Er = E;
pub type R<T> = Result<T, E>;

fn find(id: u8) -> Result<u8, E> {
    match id {
        0 => Err(E::Missing),
        1 => Err(E::Clash),
        id => Ok(id),
    }
}

#[responds(200, 404)]
pub async fn one_letter() -> Result<Json<u8>, E> {
    Ok(Json(find(0)?))
}

#[responds(200, 404)]
pub async fn two_letters() -> Result<Json<u8>, Er> {
    Ok(Json(find(0)?))
}

#[responds(200, 404)]
pub async fn alias() -> R<Json<u8>> {
    Ok(Json(find(0)?))
}

pub struct Api<T>(T);

impl<T: Default> Api<T> {
    // `T` is a parameter here, and nothing that a constant could name.
    #[responds(200, 404)]
    pub async fn associated() -> Result<Json<T>, E> {
        find(0)?;
        Ok(Json(T::default()))
    }
}

fn main() {}
