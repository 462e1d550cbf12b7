//! The responses of types that derive `Responds`, on salvo.

use salvo::{Response, Scribe, http::ResBody};

use crate::problem::{Head, message};

/// A status with its fields, and problem details where it is a failure.
pub fn answer(head: Option<Head>, response: &mut Response) {
    let problem = message::problem(head.as_ref(), response.headers_mut());
    response.body(problem.map_or(ResBody::None, ResBody::from));
    complete(response, head.as_ref());
}

/// A status with its fields, and content of its own.
pub fn content(head: Option<Head>, content: impl Scribe, response: &mut Response) {
    content.render(response);
    complete(response, head.as_ref());
}

fn complete(response: &mut Response, head: Option<&Head>) {
    response.status_code(message::status(head));
    message::fields(head, response.headers_mut());
}
