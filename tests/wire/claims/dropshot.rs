//! dropshot's own types.

use dropshot::{
    Body, HttpError, HttpResponse as _, HttpResponseAccepted, HttpResponseCreated, HttpResponseDeleted,
    HttpResponseHeaders, HttpResponseOk, HttpResponseUpdatedNoContent,
};
use http::Response;

use super::{assert_claims, claims};
use crate::Unwritable;

claims! {
    Dropshot;
    |value| -> Result<Response<Body>, HttpError> { value.to_result() }
    HttpResponseOk<u8>: [HttpResponseOk(1)],
    HttpResponseOk<Unwritable>: [HttpResponseOk(Unwritable)],
    HttpResponseCreated<u8>: [HttpResponseCreated(1)],
    HttpResponseCreated<Unwritable>: [HttpResponseCreated(Unwritable)],
    HttpResponseAccepted<u8>: [HttpResponseAccepted(1)],
    HttpResponseAccepted<Unwritable>: [HttpResponseAccepted(Unwritable)],
    HttpResponseDeleted: [HttpResponseDeleted()],
    HttpResponseUpdatedNoContent: [HttpResponseUpdatedNoContent()],
    HttpResponseHeaders<HttpResponseDeleted>: [HttpResponseHeaders::new_unnamed(HttpResponseDeleted())],
}

#[test]
fn claims() {
    assert_claims(include_str!("../../../src/adapters/dropshot.rs"), CLAIMS, *crate::dropshot::SERVER);
}
