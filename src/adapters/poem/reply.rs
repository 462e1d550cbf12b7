//! The typed responses, on poem.

use poem::{IntoResponse, Response};

use crate::{
    problem::message,
    reply::{Empty, Named, replies},
};

replies! {
    impl[] IntoResponse => {
        #[inline]
        fn into_response(self) -> Response {
            respond(self)
        }
    }
}

impl IntoResponse for Empty {
    #[inline]
    fn into_response(self) -> Response {
        ().into_response()
    }
}

#[inline]
fn respond<N: Named<Body: IntoResponse>>(named: N) -> Response {
    named.respond(
        |body| (const { message::from_code(N::STATUS) }, body).into_response(),
        |response, field| message::field(field, response.headers_mut()),
    )
}
