//! `set_status` of a response of poem gives it the status that is its argument: in the handler, in a helper, and in a layer.
//!
//! dependencies: poem = "3"
//!
//! ```text
//! METHOD  PATH     HANDLER          DECLARED  RETURNED
//! GET     /direct  service::direct  -         409
//! GET     /helped  service::helped  -         410
//! GET     /plain   service::plain   -         200 [404]
//! ```

use poem::{Endpoint, EndpointExt, IntoResponse, Request, Response, Route, get, handler, http::StatusCode};

#[handler]
fn direct() -> Response {
    let mut response = "a".into_response();
    response.set_status(StatusCode::CONFLICT);
    response
}

fn fill(response: &mut Response, status: StatusCode) {
    response.set_status(status);
}

#[handler]
fn helped() -> Response {
    let mut response = Response::default();
    fill(&mut response, StatusCode::GONE);
    response
}

#[handler]
fn plain() -> &'static str {
    "a"
}

async fn hidden<E: Endpoint>(endpoint: E, request: Request) -> poem::Result<Response> {
    let mut response = endpoint.call(request).await?.into_response();
    response.set_status(StatusCode::NOT_FOUND);
    Ok(response)
}

pub fn routes() -> impl Endpoint {
    Route::new()
        .at("/direct", get(direct))
        .at("/helped", get(helped))
        .at("/plain", get(plain).around(hidden))
}
