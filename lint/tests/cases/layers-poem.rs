//! poem: middleware of the crate, and functions that catch errors or come before and after. That nothing is served
//! under a path is no response of an endpoint: `missing` and the 405 of `around` are those of others.
//!
//! dependencies: poem = "3"
//!
//! ```text
//! METHOD  PATH  HANDLER         DECLARED  RETURNED
//! GET     /a    service::list   -         200 [403 411 413 503]
//! GET     /b    service::other  -         200 [403 503]
//! ```

use std::sync::Arc;

use poem::{Endpoint, EndpointExt, IntoResponse, Request, Response, Result, Route, error::{MethodNotAllowedError, NotFoundError, ReadBodyError}, get, handler, http::StatusCode, middleware::{Cors, SizeLimit, Tracing}};

#[handler]
fn list() -> &'static str {
    "list"
}

#[handler]
fn other() -> &'static str {
    "other"
}

async fn before(request: Request) -> Result<Request> {
    if request.uri().path().len() > 9 {
        return Err(StatusCode::FORBIDDEN.into());
    }
    Ok(request)
}

async fn missing(_: NotFoundError) -> impl IntoResponse {
    StatusCode::GONE
}

async fn overloaded(_: ReadBodyError) -> impl IntoResponse {
    StatusCode::SERVICE_UNAVAILABLE
}

async fn around<E: Endpoint>(inner: Arc<E>, request: Request) -> Result<Response> {
    match inner.call(request).await {
        Err(error) if error.is::<MethodNotAllowedError>() => Ok(StatusCode::METHOD_NOT_ALLOWED.into_response()),
        answer => answer.map(IntoResponse::into_response),
    }
}

pub fn app() -> impl Endpoint {
    Route::new()
        .at("/a", get(list.with(SizeLimit::new(9))))
        .at("/b", get(other).before(before))
        .with(Tracing)
        .with(Cors::new())
        .catch_error(missing)
        .catch_error(overloaded)
        .around(around)
}
