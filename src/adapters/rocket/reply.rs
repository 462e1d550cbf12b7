//! How typed answers are sent by rocket.

use rocket::{
    Request,
    http::{Header, Status},
    response::{Responder, Response, Result},
};

use crate::reply::{ContentOf, Empty, Field, Named, Reply, each};

impl<'r, 'o: 'r, const STATUS: u16, B: Responder<'r, 'o> + ContentOf<STATUS>> Responder<'r, 'o>
    for Reply<STATUS, B>
{
    #[inline]
    fn respond_to(self, request: &'r Request<'_>) -> Result<'o> {
        with_status(self.into_body(), STATUS, request)
    }
}

impl<'r> Responder<'r, 'static> for Empty {
    #[inline]
    fn respond_to(self, _: &'r Request<'_>) -> Result<'static> {
        Ok(Response::new())
    }
}

/// Content with a status.
///
/// Content that fails is the failure of the server: a reply says that its own status is all it sends,
/// so whatever else the content asks for is 500.
#[inline]
fn with_status<'r, 'o: 'r, B: Responder<'r, 'o>>(body: B, code: u16, request: &'r Request<'_>) -> Result<'o> {
    let mut response = body.respond_to(request).map_err(|_| Status::InternalServerError)?;
    response.set_status(Status::new(code));
    Ok(response)
}

#[inline]
fn respond<'r, 'o: 'r, N: Named<Body: Responder<'r, 'o>>>(named: N, request: &'r Request<'_>) -> Result<'o> {
    let (field, body) = named.into_parts();
    let mut response = with_status(body, N::STATUS, request)?;
    if let Some(Field { name, value }) = field {
        response.set_header(Header::new(name, value));
    }
    Ok(response)
}

macro_rules! answers {
    ($([$($generic:ident)?] $name:ty;)*) => {$(
        impl<'r, 'o: 'r $(, $generic: Responder<'r, 'o>)?> Responder<'r, 'o> for $name {
            #[inline]
            fn respond_to(self, request: &'r Request<'_>) -> Result<'o> {
                respond(self, request)
            }
        }
    )*};
}

each!(answers);
