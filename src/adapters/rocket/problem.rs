//! The responses of types that derive `Responds`, on rocket.

use std::io::Cursor;

use rocket::{
    Request, Response,
    http::Status,
    response::{self, Responder},
};

use responds_core::content::PROBLEM;

use crate::problem::Head;

/// A status with its fields, and problem details where it is a failure.
pub fn answer(head: Option<Head>) -> response::Result<'static> {
    let mut response = Response::new();
    if let Some(problem) = head.as_ref().and_then(Head::problem) {
        response.set_raw_header("Content-Type", PROBLEM);
        response.set_sized_body(problem.len(), Cursor::new(problem));
    }
    Ok(completed(response, head))
}

/// A status with its fields, and content of its own.
pub fn content<'r>(
    head: Option<Head>,
    content: impl Responder<'r, 'static>,
    request: &'r Request<'_>,
) -> response::Result<'static> {
    content.respond_to(request).map(|response| completed(response, head))
}

fn completed(mut response: Response<'static>, head: Option<Head>) -> Response<'static> {
    response.set_status(Status::new(Head::code(head.as_ref())));
    let own = || head.iter().flat_map(Head::fields);
    for (name, _) in own() {
        response.remove_header(name);
    }
    for (name, value) in own() {
        response.adjoin_raw_header(*name, value.clone());
    }
    response
}
