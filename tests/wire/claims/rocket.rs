//! rocket's own types.

use std::{borrow::Cow, fs::File, io::Cursor};

use rocket::{
    Either, Request,
    fs::NamedFile,
    http::ContentType,
    response::{
        self, Flash, Redirect, Responder as _,
        content::{RawCss, RawHtml, RawJavaScript, RawJson, RawMsgPack, RawText, RawXml},
        status::{self, NoContent},
        stream::{ByteStream, Event, EventStream, One, ReaderStream, TextStream},
    },
    serde::json::{Json, Value},
    tokio,
};

use super::{assert_claims, claims};
use crate::Unwritable;

type Strings = One<&'static str>;

claims! {
    Rocket;
    <'r> |value, request: &'r Request<'_>, file: NamedFile| -> response::Result<'r> { value.respond_to(request) }
    (): [()],
    &'static str: ["x"],
    Box<str>: ["x".into()],
    Cow<'static, str>: ["x".into()],
    String: [String::new()],
    Vec<u8>: [vec![1]],
    File: [File::open(file.path()).unwrap()],
    tokio::fs::File: [file.take_file()],
    NamedFile: [file],
    Value: [Value::Null],
    NoContent: [NoContent],
    Redirect: [
        Redirect::to("/"),
        Redirect::temporary("/"),
        Redirect::permanent("/"),
        Redirect::found("/"),
        Redirect::moved("/"),
        Redirect::to("no uri"),
    ],
    Json<u8>: [Json(1)],
    Json<Unwritable>: [Json(Unwritable)],
    RawCss<&'static str>: [RawCss("x")],
    RawHtml<NoContent>: [RawHtml(NoContent)],
    RawJavaScript<&'static str>: [RawJavaScript("x")],
    RawJson<&'static str>: [RawJson("x")],
    RawMsgPack<&'static str>: [RawMsgPack("x")],
    RawText<&'static str>: [RawText("x")],
    RawXml<&'static str>: [RawXml("x")],
    Flash<NoContent>: [Flash::success(NoContent, "x")],
    (ContentType, NoContent): [(ContentType::JSON, NoContent)],
    response::Debug<u8>: [response::Debug(1)],
    ByteStream<Strings>: [ByteStream(One::from("x"))],
    EventStream<One<Event>>: [EventStream::from(One::from(Event::data("x")))],
    TextStream<Strings>: [TextStream(One::from("x"))],
    ReaderStream<One<Cursor<&'static str>>>: [ReaderStream::one(Cursor::new("x"))],
    status::Created<&'static str>: [status::Created::new("/"), status::Created::new("/").body("x")],
    status::Accepted<&'static str>: [status::Accepted("x")],
    status::BadRequest<&'static str>: [status::BadRequest("x")],
    status::Unauthorized<&'static str>: [status::Unauthorized("x")],
    status::Forbidden<&'static str>: [status::Forbidden("x")],
    status::NotFound<&'static str>: [status::NotFound("x")],
    status::Conflict<&'static str>: [status::Conflict("x")],
    Option<String>: [Some(String::new()), None],
    Either<String, NoContent>: [Either::Left(String::new()), Either::Right(NoContent)],
    Result<String, status::Conflict<()>>: [Ok(String::new()), Err(status::Conflict(()))],
}

#[test]
fn claims() {
    assert_claims(include_str!("../../../src/adapters/rocket.rs"), CLAIMS, *crate::rocket::SERVER);
}
