//! axum 0.8.

pub(crate) mod problem;

use axum::{
    Form, Json,
    body::Bytes,
    response::{Html, NoContent, Redirect},
};

responds_macros::adapter! {
    axum:
    (),
    &'static str,
    String,
    Bytes,
    NoContent,
    Redirect,
    <T> Form<T>,
    <T> Html<T>,
    <T> Json<T>,
}
