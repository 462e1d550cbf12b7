//! The typed responses, on actix-web.

use actix_web::{
    HttpRequest, HttpResponse, Responder,
    body::BoxBody,
    http::{
        StatusCode,
        header::{HeaderName, HeaderValue},
    },
};

use crate::reply::{Empty, Field, Named, replies};

replies! {
    impl[] Responder => {
        type Body = <<Self as Named>::Body as Responder>::Body;

        #[inline]
        fn respond_to(self, request: &HttpRequest) -> HttpResponse<Self::Body> {
            respond(self, request)
        }
    }
}

impl Responder for Empty {
    type Body = BoxBody;

    #[inline]
    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        HttpResponse::new(StatusCode::OK)
    }
}

#[inline]
fn respond<N: Named<Body: Responder>>(
    named: N,
    request: &HttpRequest,
) -> HttpResponse<<N::Body as Responder>::Body> {
    // The bounds have let no other status through than those that are one.
    let status = StatusCode::from_u16(N::STATUS).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    named.respond(
        |body| (body, status).respond_to(request),
        |response, Field { name, value }| {
            if let Ok(value) = HeaderValue::try_from(value) {
                response.headers_mut().insert(HeaderName::from_static(name), value);
            }
        },
    )
}
