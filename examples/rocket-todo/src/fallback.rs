//! The responses to requests that no handler serves.

use responds::responds;
use rocket::{Either, Request, catch};
use todo_api::{MethodNotAllowed, NoSuchPage, Rejection, endpoint::allowed};

use crate::ENDPOINTS;

/// Answers where an extractor would not have the request, with the status of what it kept.
#[catch(400)]
pub fn rejected(request: &Request<'_>) -> Rejection {
    let kept = request.local_cache(|| None::<Rejection>).clone();
    kept.unwrap_or_else(|| Rejection::Malformed("the request cannot be read".to_owned()))
}

/// Answers where nothing else does, and tells which of the two it is.
#[catch(404)]
pub fn astray(request: &Request<'_>) -> Either<MethodNotAllowed, NoSuchPage> {
    match allowed(ENDPOINTS, request.uri().path().as_str()) {
        Some(_) => Either::Left(method_not_allowed(request)),
        None => Either::Right(not_found()),
    }
}

/// Answers under every path that is not served.
#[responds(404(content_type = "application/problem+json", description = "nothing is served under this path"))]
pub fn not_found() -> NoSuchPage {
    NoSuchPage
}

/// Answers where the path is served, but not with the method.
#[responds(405(content_type = "application/problem+json", headers("Allow")))]
pub fn method_not_allowed(request: &Request<'_>) -> MethodNotAllowed {
    MethodNotAllowed::at(ENDPOINTS, request.uri().path().as_str())
}
