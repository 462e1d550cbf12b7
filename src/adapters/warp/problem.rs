//! The responses of types that derive `Responds`, on warp.

use warp::{Reply, reply::Response};

use crate::problem::{Head, message};

/// A status with its fields, and problem details where it is a failure.
#[must_use]
pub fn answer(head: Option<Head>) -> Response {
    let mut response = Response::default();
    if let Some(problem) = message::problem(head.as_ref(), response.headers_mut()) {
        *response.body_mut() = problem.into();
    }
    completed(response, head.as_ref())
}

/// A status with its fields, and content of its own.
pub fn content(head: Option<Head>, content: impl Reply) -> Response {
    completed(content.into_response(), head.as_ref())
}

fn completed(mut response: Response, head: Option<&Head>) -> Response {
    *response.status_mut() = message::status(head);
    message::fields(head, response.headers_mut());
    response
}
