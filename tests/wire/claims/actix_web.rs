//! actix-web's own types.

use std::borrow::Cow;

use actix_web::{
    Either, HttpRequest, HttpResponse,
    web::{Bytes, BytesMut, Form, Html, Json},
};

use super::{assert_claims, claims};
use crate::{Unwritable, actix_web::sent};

claims! {
    ActixWeb;
    |value, request: &HttpRequest| -> HttpResponse { sent(request, value) }
    &'static str: ["x"],
    Cow<'static, str>: ["x".into()],
    String: [String::new()],
    Vec<u8>: [vec![1]],
    Bytes: [Bytes::new()],
    BytesMut: [BytesMut::new()],
    Html: [Html::new("x")],
    Form<[(&'static str, u8); 1]>: [Form([("n", 1)])],
    Form<Unwritable>: [Form(Unwritable)],
    Json<u8>: [Json(1)],
    Json<Unwritable>: [Json(Unwritable)],
    Option<String>: [Some(String::new()), None],
    Either<String, Option<Vec<u8>>>: [Either::Left(String::new()), Either::Right(None)],
    // `()` is no response but in a `Result`.
    Result<(), std::convert::Infallible>: [Ok(())],
}

#[test]
fn claims() {
    assert_claims(
        &include_str!("../../../src/adapters/actix_web.rs").replace("    (),\n", ""),
        CLAIMS,
        *crate::actix_web::SERVER,
    );
}
