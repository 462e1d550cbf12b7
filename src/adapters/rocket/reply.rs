//! The typed responses, on rocket.

use rocket::{
    Request,
    http::{Header, Status},
    response::{Responder, Response, Result},
};

use crate::reply::{Empty, Field, Named, replies};

replies! {
    impl['r, 'o: 'r,] Responder<'r, 'o> => {
        #[inline]
        fn respond_to(self, request: &'r Request<'_>) -> Result<'o> {
            respond(self, request)
        }
    }
}

impl<'r> Responder<'r, 'static> for Empty {
    #[inline]
    fn respond_to(self, _: &'r Request<'_>) -> Result<'static> {
        Ok(Response::new())
    }
}

/// Content that fails is the failure of the server: a reply says that its own status is all it sends,
/// so whatever else the content asks for is 500.
#[inline]
fn respond<'r, 'o: 'r, N: Named<Body: Responder<'r, 'o>>>(named: N, request: &'r Request<'_>) -> Result<'o> {
    named.respond(
        |body| {
            let mut response = body.respond_to(request).map_err(|_| Status::InternalServerError)?;
            response.set_status(Status::new(N::STATUS));
            Ok(response)
        },
        |response, Field { name, value }| {
            if let Ok(response) = response {
                response.set_header(Header::new(name, value));
            }
        },
    )
}
