//! poem's own types.

use poem::{
    Body, Error, IntoResponse, Response,
    error::{MethodNotAllowedError, NotFoundError, ParsePathError},
    http::HeaderMap,
    web::{Html, Json, Redirect},
};

use super::{assert_claims, claims};
use crate::Unwritable;

/// An error, which is no response but in a `Result`.
trait Failure: Into<Error> {
    fn into_response(self) -> Response {
        let error: Error = self.into();
        error.into_response()
    }
}

impl Failure for NotFoundError {}
impl Failure for MethodNotAllowedError {}
impl Failure for ParsePathError {}

claims! {
    Poem;
    |value| -> Response { value.into_response() }
    (): [()],
    &'static str: ["x"],
    String: [String::new()],
    Vec<u8>: [vec![1]],
    Body: [Body::empty()],
    Redirect: [
        Redirect::moved_permanent("/"),
        Redirect::see_other("/"),
        Redirect::temporary("/"),
        Redirect::permanent("/"),
    ],
    NotFoundError: [NotFoundError],
    MethodNotAllowedError: [MethodNotAllowedError],
    ParsePathError: [ParsePathError],
    Html<&'static str>: [Html("x")],
    Json<u8>: [Json(1)],
    Json<Unwritable>: [Json(Unwritable)],
    (HeaderMap, &'static str): [(HeaderMap::new(), "x")],
}

#[test]
fn claims() {
    assert_claims(include_str!("../../../src/adapters/poem.rs"), CLAIMS, *crate::poem::SERVER);
}
