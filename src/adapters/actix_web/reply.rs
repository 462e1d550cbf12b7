//! How typed answers are sent by actix-web.

use actix_web::{
    HttpRequest, HttpResponse, Responder,
    body::BoxBody,
    http::{
        StatusCode,
        header::{HeaderName, HeaderValue},
    },
};

use crate::reply::{ContentOf, Empty, Field, Named, Reply, each};

impl<const STATUS: u16, B: Responder + ContentOf<STATUS>> Responder for Reply<STATUS, B> {
    type Body = B::Body;

    #[inline]
    fn respond_to(self, request: &HttpRequest) -> HttpResponse<B::Body> {
        (self.into_body(), from_code(STATUS)).respond_to(request)
    }
}

impl Responder for Empty {
    type Body = BoxBody;

    #[inline]
    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        HttpResponse::new(StatusCode::OK)
    }
}

/// A status that the bounds have let through.
#[inline]
fn from_code(code: u16) -> StatusCode {
    StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

#[inline]
fn respond<N: Named<Body: Responder>>(
    named: N,
    request: &HttpRequest,
) -> HttpResponse<<N::Body as Responder>::Body> {
    let (field, body) = named.into_parts();
    let mut response = (body, from_code(N::STATUS)).respond_to(request);
    if let Some(Field { name, value }) = field
        && let Ok(value) = HeaderValue::try_from(value)
    {
        response.headers_mut().insert(HeaderName::from_static(name), value);
    }
    response
}

/// The body of an answer with this content, or without any.
macro_rules! body {
    () => {
        BoxBody
    };
    ($content:ident) => {
        $content::Body
    };
}

macro_rules! answers {
    ($([$($generic:ident)?] $name:ty;)*) => {$(
        impl$(<$generic: Responder>)? Responder for $name {
            type Body = body!($($generic)?);

            #[inline]
            fn respond_to(self, request: &HttpRequest) -> HttpResponse<Self::Body> {
                respond(self, request)
            }
        }
    )*};
}

each!(answers);
