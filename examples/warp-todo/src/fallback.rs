//! Responses where no endpoint is.

use std::convert::Infallible;

use responds::responds;
use todo_api::{MethodNotAllowed, NoSuchPage, endpoint::allowed};
use warp::{
    Filter, Reply,
    path::{self, FullPath},
    reply::Response,
};

use crate::ENDPOINTS;

/// Takes what no route took.
#[must_use]
pub fn nowhere() -> impl Filter<Extract = (Response,), Error = Infallible> + Clone {
    path::full().map(|path: FullPath| match allowed(ENDPOINTS, path.as_str()) {
        Some(_) => method_not_allowed(path.as_str()).into_response(),
        None => not_found().into_response(),
    })
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
pub fn method_not_allowed(path: &str) -> MethodNotAllowed {
    MethodNotAllowed::at(ENDPOINTS, path)
}
