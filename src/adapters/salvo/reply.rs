//! The typed responses, on salvo.

use salvo::{Response, Scribe};

use crate::{
    problem::message,
    reply::{Empty, Named, replies},
};

replies! {
    impl[] Scribe => {
        #[inline]
        fn render(self, response: &mut Response) {
            render(self, response);
        }
    }
}

impl Scribe for Empty {
    #[inline]
    fn render(self, _: &mut Response) {}
}

#[inline]
fn render<N: Named<Body: Scribe>>(named: N, response: &mut Response) {
    named.respond(
        |body| {
            body.render(response);
            response.status_code(const { message::from_code(N::STATUS) })
        },
        |response, field| message::field(field, response.headers_mut()),
    );
}
