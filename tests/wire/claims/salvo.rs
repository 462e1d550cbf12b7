//! salvo's own types.

use salvo::{
    Depot, Request, Response, Writer as _,
    writing::{Json, Text},
};

use super::{assert_claims, claims};
use crate::Unwritable;

claims! {
    Salvo;
    async |value, request: &mut Request, depot: &mut Depot, response: &mut Response| -> () {
        value.write(request, depot, response).await
    }
    &'static str: ["x"],
    String: [String::new()],
    Json<u8>: [Json(1)],
    Json<Unwritable>: [Json(Unwritable)],
    Text<&'static str>: [Text::Plain("x"), Text::Html("x")],
    Option<String>: [Some(String::new()), None],
    Result<String, Option<String>>: [Ok(String::new()), Err(None)],
}

#[test]
fn claims() {
    assert_claims(include_str!("../../../src/adapters/salvo.rs"), CLAIMS, *crate::salvo::SERVER);
}
