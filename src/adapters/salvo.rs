//! salvo 1.

pub(crate) mod problem;
mod reply;
pub(crate) mod serve;

use salvo::{
    extract::{CookieParam, FormBody, HeaderParam, JsonBody, PathParam, QueryParam},
    writing::{Json, Text},
};

responds_macros::adapter! {
    salvo:
    str,
    String,
    <T> Json<T>,
    <T> Text<T>,
    <T> Option<T>,
}

responds_macros::extractors! {
    salvo:
    <T> PathParam<T>,
    <T> QueryParam<T, true>,
    <T> QueryParam<T, false>,
    <T> HeaderParam<T, true>,
    <T> HeaderParam<T, false>,
    <T> CookieParam<T, true>,
    <T> CookieParam<T, false>,
    <T> JsonBody<T>,
    <T> FormBody<T>,
}
