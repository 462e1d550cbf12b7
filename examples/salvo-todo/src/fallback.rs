//! Responses where no endpoint is.

use responds::responds;
use salvo::{FlowCtrl, Request, Response, handler, http::StatusCode};
use todo_api::{MethodNotAllowed, NoSuchPage};

use crate::ENDPOINTS;

/// Runs before salvo's own error page, and responds to requests that no route matches.
#[handler]
pub async fn caught(request: &mut Request, response: &mut Response, flow: &mut FlowCtrl) {
    match response.status_code {
        Some(StatusCode::NOT_FOUND) => response.render(not_found()),
        Some(StatusCode::METHOD_NOT_ALLOWED) => response.render(method_not_allowed(request)),
        _ => return,
    }
    flow.skip_rest();
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
pub fn method_not_allowed(request: &Request) -> MethodNotAllowed {
    MethodNotAllowed::at(ENDPOINTS, request.uri().path())
}
