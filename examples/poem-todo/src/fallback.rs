//! The responses to requests that no endpoint serves.

use std::sync::Arc;

use poem::{
    Endpoint, IntoResponse as _, Request, Response, Result,
    error::{MethodNotAllowedError, NotFoundError},
    http::Uri,
};
use responds::responds;
use todo_api::{MethodNotAllowed, NoSuchPage};

use crate::ENDPOINTS;

/// Wraps all routes, and responds to requests that none of them matches.
pub async fn around<E: Endpoint>(routes: Arc<E>, request: Request) -> Result<Response> {
    let uri = request.uri().clone();
    match routes.call(request).await {
        Err(error) if error.is::<NotFoundError>() => Ok(not_found().into_response()),
        Err(error) if error.is::<MethodNotAllowedError>() => Ok(method_not_allowed(&uri).into_response()),
        answer => answer.map(poem::IntoResponse::into_response),
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
pub fn method_not_allowed(uri: &Uri) -> MethodNotAllowed {
    MethodNotAllowed::at(ENDPOINTS, uri.path())
}
