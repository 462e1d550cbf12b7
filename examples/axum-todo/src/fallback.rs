//! The responses to requests that no endpoint serves.

use axum::http::Uri;
use responds::responds;
use todo_api::{MethodNotAllowed, NoSuchPage};

use crate::ENDPOINTS;

/// Answers under every path that is not served.
#[responds(404(content_type = "application/problem+json", description = "nothing is served under this path"))]
pub async fn not_found() -> NoSuchPage {
    NoSuchPage
}

/// Answers where the path is served, but not with the method.
#[responds(405(content_type = "application/problem+json", headers("Allow")))]
pub async fn method_not_allowed(uri: Uri) -> MethodNotAllowed {
    MethodNotAllowed::at(ENDPOINTS, uri.path())
}
