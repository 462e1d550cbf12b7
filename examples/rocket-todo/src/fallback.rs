//! What answers where no handler does.

use responds::responds;
use rocket::{Request, catch, http::Status, response::Responder};
use todo_api::{MethodNotAllowed, NoSuchPage, Rejection, endpoint::allowed};

/// What there is to say where no handler says it.
#[derive(Debug, Responder)]
pub enum Astray {
    /// An extractor would not have the request.
    Rejected(Rejection),
    /// Nothing is served under the path.
    NoSuchPage(NoSuchPage),
    /// The path is served, but not with the method.
    MethodNotAllowed(MethodNotAllowed),
}

/// Answers where no handler does, and tells why.
#[catch(default)]
pub fn astray(_: Status, request: &Request<'_>) -> Astray {
    if let Some(rejection) = request.local_cache(|| None::<Rejection>) {
        return Astray::Rejected(rejection.clone());
    }
    match allowed(request.uri().path().as_str()) {
        Some(allow) => Astray::MethodNotAllowed(method_not_allowed(allow)),
        None => Astray::NoSuchPage(not_found()),
    }
}

/// Answers under every path that is not served.
#[responds(404(content_type = "application/problem+json", description = "nothing is served under this path"))]
pub fn not_found() -> NoSuchPage {
    NoSuchPage
}

/// Answers where the path is served, but not with the method.
#[responds(405(content_type = "application/problem+json", headers("Allow")))]
pub fn method_not_allowed(allow: String) -> MethodNotAllowed {
    MethodNotAllowed { allow }
}
