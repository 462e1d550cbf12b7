//! Responses of types that derive `Responds`, on dropshot.

use dropshot::{
    ApiEndpointResponse, Body, ErrorStatusCode, FreeformBody, HttpError, HttpResponse, HttpResponseAccepted,
    HttpResponseCreated, HttpResponseOk,
};
use http::{HeaderValue, Response, StatusCode, header::CONTENT_TYPE};
use responds_core::Status;
use schemars::JsonSchema;
use serde_core::Serialize;

use crate::problem::{Head, message};

/// The result of a handler of dropshot.
pub type HttpHandlerResult = Result<Response<Body>, HttpError>;

/// Content of a response, with the schema that dropshot wants.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the content of an answer on dropshot",
    label = "not known to be content",
    note = "it can be a `HttpResponseOk<T>`, a `String`, a `&'static str`, a `Vec<u8>` or another answer"
)]
pub trait Content {
    /// The response with this content; its status gives way.
    fn into_response(self) -> HttpHandlerResult;

    /// The description for dropshot's document.
    fn metadata() -> ApiEndpointResponse;
}

/// dropshot's own types.
macro_rules! own {
    ($($name:ident)*) => {$(
        impl<T: JsonSchema + Serialize + Send + Sync + 'static> Content for $name<T> {
            fn into_response(self) -> HttpHandlerResult {
                self.to_result()
            }

            fn metadata() -> ApiEndpointResponse {
                Self::response_metadata()
            }
        }
    )*};
}

own!(HttpResponseOk HttpResponseCreated HttpResponseAccepted);

/// Types that are content as they are, by their media type.
macro_rules! free {
    ($($ty:ty, $media_type:literal;)*) => {$(
        impl Content for $ty {
            fn into_response(self) -> HttpHandlerResult {
                let mut response = Response::new(Body::from(self));
                response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static($media_type));
                Ok(response)
            }

            fn metadata() -> ApiEndpointResponse {
                HttpResponseOk::<FreeformBody>::response_metadata()
            }
        }
    )*};
}

free! {
    String, "text/plain; charset=utf-8";
    &'static str, "text/plain; charset=utf-8";
    Vec<u8>, "application/octet-stream";
}

/// The demands of dropshot on an error beside its status. A type that does not meet them is no error on dropshot; the
/// lifetime makes the bound one that may fail.
pub trait Fails<'a>:
    std::fmt::Display + From<HttpError> + JsonSchema + Serialize + Send + Sync + 'static
{
}

impl<T> Fails<'_> for T where
    T: std::fmt::Display + From<HttpError> + JsonSchema + Serialize + Send + Sync + 'static
{
}

/// The status of a head.
#[must_use]
pub fn status(head: Option<&Head>) -> StatusCode {
    message::status(head)
}

/// The status of a head as that of an error.
#[must_use]
pub fn error_status(status: StatusCode) -> ErrorStatusCode {
    ErrorStatusCode::from_status(status).unwrap_or(ErrorStatusCode::INTERNAL_SERVER_ERROR)
}

/// A status with its fields, and problem details where it is a failure.
pub fn answer(head: Option<Head>) -> HttpHandlerResult {
    let mut response = Response::new(Body::empty());
    if let Some(problem) = message::problem(head.as_ref(), response.headers_mut()) {
        *response.body_mut() = Body::from(problem);
    }
    Ok(completed(response, head.as_ref()))
}

/// A status with its fields, and content of its own.
pub fn content(head: Option<Head>, content: impl Content) -> HttpHandlerResult {
    content.into_response().map(|response| completed(response, head.as_ref()))
}

/// Describes a type that responds for dropshot's document, by its first success.
#[must_use]
pub fn metadata(success: Option<u16>, content: Option<ApiEndpointResponse>) -> ApiEndpointResponse {
    ApiEndpointResponse {
        success: success.map(message::from_code),
        description: success.and_then(Status::from_code).map(|status| status.phrase().to_owned()),
        ..content.unwrap_or_default()
    }
}

fn completed(mut response: Response<Body>, head: Option<&Head>) -> Response<Body> {
    *response.status_mut() = message::status(head);
    message::fields(head, response.headers_mut());
    response
}
