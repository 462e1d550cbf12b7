//! warp's own types.

use std::borrow::Cow;

use warp::reply::{Html, Json, Reply as _, Response, WithHeader, html, json, with_header};

use super::{assert_claims, claims};
use crate::Unwritable;

claims! {
    Warp;
    |value| -> Response { value.into_response() }
    &'static str: ["x"],
    Cow<'static, str>: ["x".into()],
    String: [String::new()],
    Vec<u8>: [vec![1]],
    Json: [json(&1), json(&Unwritable)],
    Html<&'static str>: [html("x")],
    WithHeader<&'static str>: [with_header("x", "location", "/"), with_header("x", "no name", "/")],
    Result<String, std::convert::Infallible>: [Ok(String::new())],
}

#[test]
fn claims() {
    assert_claims(include_str!("../../../src/adapters/warp.rs"), CLAIMS, *crate::warp::SERVER);
}
