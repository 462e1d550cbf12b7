//! The responses of types that derive `Responds`, on actix-web.

use actix_web::{
    HttpRequest, HttpResponse, HttpResponseBuilder, Responder,
    body::BoxBody,
    http::{
        StatusCode,
        header::{HeaderName, HeaderValue},
    },
    web::{Bytes, Json},
};

use responds_core::content::PROBLEM;

use crate::problem::Head;

/// The content of a failure: actix-web asks an error for its response by reference, and without the request.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the `#[body]` of a failure on actix-web",
    label = "not known to be content",
    note = "it can be a `web::Json<T>`, a `String`, a `&'static str`, a `Bytes` or a `Vec<u8>`"
)]
pub trait Content {
    /// The response with this content.
    fn written(&self, builder: &mut HttpResponseBuilder) -> HttpResponse;
}

impl<T: serde_core::Serialize> Content for Json<T> {
    fn written(&self, builder: &mut HttpResponseBuilder) -> HttpResponse {
        builder.json(&self.0)
    }
}

impl Content for String {
    fn written(&self, builder: &mut HttpResponseBuilder) -> HttpResponse {
        builder.content_type("text/plain; charset=utf-8").body(self.clone())
    }
}

impl Content for &'static str {
    fn written(&self, builder: &mut HttpResponseBuilder) -> HttpResponse {
        builder.content_type("text/plain; charset=utf-8").body(*self)
    }
}

impl Content for Bytes {
    fn written(&self, builder: &mut HttpResponseBuilder) -> HttpResponse {
        builder.content_type("application/octet-stream").body(self.clone())
    }
}

impl Content for Vec<u8> {
    fn written(&self, builder: &mut HttpResponseBuilder) -> HttpResponse {
        builder.content_type("application/octet-stream").body(self.clone())
    }
}

/// The status of a head.
#[must_use]
pub fn status(head: Option<&Head>) -> StatusCode {
    StatusCode::from_u16(Head::code(head)).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// A status with its fields, and problem details or content of its own.
#[must_use]
pub fn answer(head: Option<Head>, content: Option<&dyn Content>) -> HttpResponse {
    let mut builder = HttpResponse::build(status(head.as_ref()));
    let response = match (content, head.as_ref().and_then(Head::problem)) {
        (Some(content), _) => content.written(&mut builder),
        (None, Some(problem)) => builder.content_type(PROBLEM).body(problem),
        (None, None) => builder.finish(),
    };
    completed(response, head.as_ref())
}

/// A status with its fields, and content of its own.
pub fn content(head: Option<Head>, content: impl Responder, request: &HttpRequest) -> HttpResponse {
    completed(content.respond_to(request).map_into_boxed_body(), head.as_ref())
}

fn completed(mut response: HttpResponse<BoxBody>, head: Option<&Head>) -> HttpResponse {
    *response.status_mut() = status(head);
    let own = || head.into_iter().flat_map(Head::fields);
    for (name, _) in own() {
        response.headers_mut().remove(*name);
    }
    for (name, value) in own() {
        let name = HeaderName::try_from(*name);
        if let (Ok(name), Ok(value)) = (name, HeaderValue::from_bytes(value.as_bytes())) {
            response.headers_mut().append(name, value);
        }
    }
    response
}
