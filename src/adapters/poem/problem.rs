//! The responses of types that derive `Responds`, on poem.

use poem::{Body, IntoResponse, Response};

use crate::problem::{Head, message};

/// A status with its fields, and problem details where it is a failure.
#[must_use]
pub fn answer(head: Option<Head>) -> Response {
    let mut response = Response::default();
    if let Some(problem) = message::problem(head.as_ref(), response.headers_mut()) {
        response.set_body(Body::from(problem));
    }
    completed(response, head.as_ref())
}

/// A status with its fields, and content of its own.
pub fn content(head: Option<Head>, content: impl IntoResponse) -> Response {
    completed(content.into_response(), head.as_ref())
}

fn completed(mut response: Response, head: Option<&Head>) -> Response {
    response.set_status(message::status(head));
    message::fields(head, response.headers_mut());
    response
}
