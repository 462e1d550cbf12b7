//! poem 3.

pub(crate) mod problem;
mod reply;

use poem::{
    Body,
    error::{MethodNotAllowedError, NotFoundError, ParsePathError},
    http::HeaderMap,
    web::{Html, Json, Redirect},
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
