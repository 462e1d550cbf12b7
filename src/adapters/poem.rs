//! poem 3.

pub(crate) mod problem;
mod reply;
pub(crate) mod serve;

use poem::{
    Body,
    error::{MethodNotAllowedError, NotFoundError, ParsePathError},
    http::HeaderMap,
    web::{Data, Form, Html, Json, Path, Query, Redirect},
};

responds_macros::adapter! {
    poem:
    (),
    str,
    String,
    Vec<u8>,
    Body,
    Redirect,
    NotFoundError,
    MethodNotAllowedError,
    ParsePathError,
    <T> Html<T>,
    <T> Json<T>,
    <T> (HeaderMap, T),
}

responds_macros::extractors! {
    poem:
    String,
    Vec<u8>,
    <T> Data<T>,
    <T> Form<T>,
    <T> Json<T>,
    <T> Path<T>,
    <T> Query<T>,
}
