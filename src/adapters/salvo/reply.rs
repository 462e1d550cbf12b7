//! How typed answers are sent by salvo.

use salvo::{
    Response, Scribe,
    http::{
        StatusCode,
        header::{HeaderName, HeaderValue},
    },
};

use crate::reply::{ContentOf, Empty, Field, Named, Reply, each};

impl<const STATUS: u16, B: Scribe + ContentOf<STATUS>> Scribe for Reply<STATUS, B> {
    #[inline]
    fn render(self, response: &mut Response) {
        self.into_body().render(response);
        response.status_code(const { from_code(STATUS) });
    }
}

impl Scribe for Empty {
    #[inline]
    fn render(self, _: &mut Response) {}
}

/// A status that the bounds have let through.
const fn from_code(code: u16) -> StatusCode {
    match StatusCode::from_u16(code) {
        Ok(status) => status,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

#[inline]
fn render<N: Named<Body: Scribe>>(named: N, response: &mut Response) {
    let (field, body) = named.into_parts();
    body.render(response);
    response.status_code(const { from_code(N::STATUS) });
    if let Some(Field { name, value }) = field
        && let Ok(value) = HeaderValue::try_from(value)
    {
        response.headers_mut().insert(HeaderName::from_static(name), value);
    }
}

macro_rules! answers {
    ($([$($generic:ident)?] $name:ty;)*) => {$(
        impl$(<$generic: Scribe>)? Scribe for $name {
            #[inline]
            fn render(self, response: &mut Response) {
                render(self, response);
            }
        }
    )*};
}

each!(answers);
