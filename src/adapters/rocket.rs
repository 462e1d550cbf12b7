//! rocket 0.5.

pub(crate) mod problem;
mod reply;
pub(crate) mod serve;

use std::{borrow::Cow, fs::File};

use rocket::{
    Either, State,
    form::Form,
    fs::NamedFile,
    futures::Stream,
    http::ContentType,
    response::{
        self, Flash, Redirect,
        content::{RawCss, RawHtml, RawJavaScript, RawJson, RawMsgPack, RawText, RawXml},
        status::{self, NoContent},
        stream::{ByteStream, EventStream, ReaderStream, TextStream},
    },
    serde::json::{Json, Value},
    tokio,
};

responds_macros::adapter! {
    rocket:
    (),
    str,
    Box<str>,
    Cow<'_, str>,
    String,
    Vec<u8>,
    File,
    tokio::fs::File,
    NamedFile,
    Value,
    NoContent,
    Redirect,
    <T> Json<T>,
    <T> RawCss<T>,
    <T> RawHtml<T>,
    <T> RawJavaScript<T>,
    <T> RawJson<T>,
    <T> RawMsgPack<T>,
    <T> RawText<T>,
    <T> RawXml<T>,
    <T> Flash<T>,
    <T> (ContentType, T),
    <T> response::Debug<T>,
    <S> ByteStream<S>,
    <S> EventStream<S>,
    <S> TextStream<S>,
    <S: Stream> ReaderStream<S>,
    <T> status::Created<T>,
    <T> status::Accepted<T>,
    <T> status::BadRequest<T>,
    <T> status::Unauthorized<T>,
    <T> status::Forbidden<T>,
    <T> status::NotFound<T>,
    <T> status::Conflict<T>,
    <T> Option<T>,
    <L, R> Either<L, R>,
}

responds_macros::extractors! {
    rocket:
    <T> Form<T>,
    <T> Json<T>,
    <T: Send + Sync + 'static> State<T>,
}
