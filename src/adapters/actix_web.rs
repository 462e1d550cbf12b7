//! actix-web 4.

pub(crate) mod problem;
mod reply;
pub(crate) mod serve;

use std::borrow::Cow;

use actix_web::{
    Either,
    web::{Bytes, BytesMut, Data, Form, Html, Json, Path, Query, ReqData},
};

responds_macros::adapter! {
    actix_web:
    (),
    str,
    Cow<'_, str>,
    String,
    Vec<u8>,
    Bytes,
    BytesMut,
    Html,
    <T> Form<T>,
    <T> Json<T>,
    <T> Option<T>,
    <L, R> Either<L, R>,
}

responds_macros::extractors! {
    actix_web:
    String,
    Bytes,
    <T: ?Sized> Data<T>,
    <T> Form<T>,
    <T> Json<T>,
    <T> Path<T>,
    <T> Query<T>,
    <T: Clone + 'static> ReqData<T>,
}
