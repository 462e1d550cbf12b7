//! How typed answers are sent by poem.

use poem::{
    IntoResponse, Response,
    http::{HeaderName, HeaderValue, StatusCode},
};

use crate::reply::{ContentOf, Empty, Field, Named, Reply, each};

impl<const STATUS: u16, B: IntoResponse + ContentOf<STATUS>> IntoResponse for Reply<STATUS, B> {
    #[inline]
    fn into_response(self) -> Response {
        (const { from_code(STATUS) }, self.into_body()).into_response()
    }
}

impl IntoResponse for Empty {
    #[inline]
    fn into_response(self) -> Response {
        ().into_response()
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
fn respond<N: Named<Body: IntoResponse>>(named: N) -> Response {
    let (field, body) = named.into_parts();
    let mut response = (const { from_code(N::STATUS) }, body).into_response();
    if let Some(Field { name, value }) = field
        && let Ok(value) = HeaderValue::try_from(value)
    {
        response.headers_mut().insert(HeaderName::from_static(name), value);
    }
    response
}

macro_rules! answers {
    ($([$($generic:ident)?] $name:ty;)*) => {$(
        impl$(<$generic: IntoResponse>)? IntoResponse for $name {
            #[inline]
            fn into_response(self) -> Response {
                respond(self)
            }
        }
    )*};
}

each!(answers);
