//! A layer around a nested router sends 401, one around a part of the whole 429, one around a merged router 307. Each
//! reaches only the routes that were there when it was added. None of them is "never sent" where it reaches; 409 is,
//! everywhere, and 307 where the redirect is not around.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH        HANDLER         DECLARED         RETURNED
//! GET     /api/inner  service::inner  200 401 409 429  200 [401 429]
//! GET     /b          service::b      200 307 409      200 [307]
//! GET     /open       service::open   200 307 409      200 [429]
//! unreturned_status inner 409 at 16
//! unreturned_status open 307 at 18
//! unreturned_status open 409 at 18
//! unreturned_status b 409 at 20
//! ```

use axum::{Router, extract::Request, http::StatusCode, middleware::{self, Next}, response::{IntoResponse, Redirect, Response}, routing::get};
async fn known(request: Request, next: Next) -> Result<Response, StatusCode> {
    if request.headers().get("authorization").is_none() { return Err(StatusCode::UNAUTHORIZED); }
    Ok(next.run(request).await)
}
async fn calm(request: Request, next: Next) -> Response {
    if request.uri().path().len() > 99 { return StatusCode::TOO_MANY_REQUESTS.into_response(); }
    let response = next.run(request).await;
    response
}
async fn to_login(request: Request, next: Next) -> Response {
    if request.headers().get("cookie").is_none() { return Redirect::temporary("/login").into_response(); }
    next.run(request).await
}
#[utoipa::path(get, path = "/api/inner", responses((status = 200), (status = 401), (status = 429), (status = 409)))]
async fn inner() -> &'static str { "inner" }
#[utoipa::path(get, path = "/open", responses((status = 200), (status = 307), (status = 409)))]
async fn open() -> &'static str { "open" }
#[utoipa::path(get, path = "/b", responses((status = 200), (status = 307), (status = 409)))]
async fn b() -> &'static str { "b" }
pub fn routes() -> Router {
    let api = Router::new().route("/inner", get(inner)).layer(middleware::from_fn(known));
    let inside = Router::new().route("/b", get(b)).route_layer(middleware::from_fn(to_login));
    Router::new().nest("/api", api).route("/open", get(open)).layer(middleware::from_fn(calm)).merge(inside)
}
