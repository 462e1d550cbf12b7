//! How typed answers are sent by warp.

use warp::{
    http::{HeaderValue, StatusCode, header::HeaderName},
    reply::{self, Reply as _, Response},
};

use crate::reply::{ContentOf, Empty, Field, Named, Reply, each};

impl<const STATUS: u16, B: reply::Reply + ContentOf<STATUS>> reply::Reply for Reply<STATUS, B> {
    #[inline]
    fn into_response(self) -> Response {
        reply::with_status(self.into_body(), const { from_code(STATUS) }).into_response()
    }
}

impl reply::Reply for Empty {
    #[inline]
    fn into_response(self) -> Response {
        Response::default()
    }
}

/// A status that the bounds have let through.
const fn from_code(code: u16) -> StatusCode {
    match StatusCode::from_u16(code) {
        Ok(status) => status,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

#[inline]
fn respond<N: Named<Body: reply::Reply>>(named: N) -> Response {
    let (field, body) = named.into_parts();
    let mut response = reply::with_status(body, const { from_code(N::STATUS) }).into_response();
    if let Some(Field { name, value }) = field
        && let Ok(value) = HeaderValue::try_from(value)
    {
        response.headers_mut().insert(HeaderName::from_static(name), value);
    }
    response
}

macro_rules! answers {
    ($([$($generic:ident)?] $name:ty;)*) => {$(
        impl$(<$generic: reply::Reply>)? reply::Reply for $name {
            #[inline]
            fn into_response(self) -> Response {
                respond(self)
            }
        }
    )*};
}

each!(answers);
