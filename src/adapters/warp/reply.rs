//! The typed responses, on warp.

use warp::reply::{self, Reply, Response};

use crate::{
    problem::message,
    reply::{Empty, Named, replies},
};

replies! {
    impl[] Reply => {
        #[inline]
        fn into_response(self) -> Response {
            respond(self)
        }
    }
}

impl Reply for Empty {
    #[inline]
    fn into_response(self) -> Response {
        Response::default()
    }
}

#[inline]
fn respond<N: Named<Body: Reply>>(named: N) -> Response {
    named.respond(
        |body| reply::with_status(body, const { message::from_code(N::STATUS) }).into_response(),
        |response, field| message::field(field, response.headers_mut()),
    )
}
