//! The responses to requests that no endpoint serves.

use actix_web::{Either, HttpRequest, Responder};
use responds::responds;
use todo_api::{MethodNotAllowed, NoSuchPage, endpoint::allowed};

use crate::ENDPOINTS;

/// Responds to requests that nothing else serves: the path or the method is unknown.
pub async fn astray(request: HttpRequest) -> impl Responder {
    match allowed(ENDPOINTS, request.path()) {
        Some(_) => Either::Left(method_not_allowed(&request)),
        None => Either::Right(not_found()),
    }
}

/// Answers under every path that is not served.
#[responds(404(content_type = "application/problem+json", description = "nothing is served under this path"))]
#[must_use]
pub fn not_found() -> NoSuchPage {
    NoSuchPage
}

/// Answers where the path is served, but not with the method.
#[responds(405(content_type = "application/problem+json", headers("Allow")))]
#[must_use]
pub fn method_not_allowed(request: &HttpRequest) -> MethodNotAllowed {
    MethodNotAllowed::at(ENDPOINTS, request.path())
}
