//! axum's own types.

use std::borrow::Cow;

use axum::{
    Extension, Form, Json,
    body::{Body, Bytes},
    http::{HeaderMap, header},
    response::{AppendHeaders, Html, IntoResponse as _, NoContent, Redirect, Response},
};

use super::{assert_claims, claims};
use crate::Unwritable;

type Location = AppendHeaders<[(header::HeaderName, &'static str); 1]>;

fn location(value: &'static str) -> Location {
    AppendHeaders([(header::LOCATION, value)])
}

claims! {
    Axum;
    |value| -> Response { value.into_response() }
    (): [()],
    &'static str: ["x"],
    Box<str>: ["x".into()],
    Cow<'static, str>: ["x".into()],
    String: [String::new()],
    Vec<u8>: [vec![1]],
    Bytes: [Bytes::new()],
    Body: [Body::empty()],
    HeaderMap: [HeaderMap::new()],
    NoContent: [NoContent],
    Redirect: [Redirect::to("/"), Redirect::temporary("/"), Redirect::permanent("/"), Redirect::to("\n")],
    Form<[(&'static str, u8); 1]>: [Form([("n", 1)])],
    Form<Unwritable>: [Form(Unwritable)],
    Html<&'static str>: [Html("x")],
    Html<NoContent>: [Html(NoContent)],
    Json<u8>: [Json(1)],
    Json<Unwritable>: [Json(Unwritable)],
    // Tuples without a status.
    (String,): [(String::new(),)],
    (HeaderMap, NoContent): [(HeaderMap::new(), NoContent)],
    (HeaderMap, Extension<u8>, &'static str): [(HeaderMap::new(), Extension(1), "x")],
    ([(&'static str, &'static str); 1], String): [
        ([("location", "/")], String::new()),
        ([("no name", "/")], String::new()),
        ([("location", "\n")], String::new()),
    ],
    (Option<HeaderMap>, Location, (), Extension<u8>, NoContent): [
        (None, location("/"), (), Extension(1), NoContent),
        (None, location("\n"), (), Extension(1), NoContent),
    ],
    // `Result` responds with either half.
    Result<String, NoContent>: [Ok(String::new()), Err(NoContent)],
}

#[test]
fn claims() {
    assert_claims(include_str!("../../../src/adapters/axum.rs"), CLAIMS, *crate::axum::SERVER);
}
