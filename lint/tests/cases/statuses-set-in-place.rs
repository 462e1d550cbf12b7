//! A response that is changed in place has its new status alone: through a borrow that a variable holds (409), in the head
//! that is taken from it and put back (410), through `&mut` to a function (503), and by a method of an unknown trait that is
//! about a status, after which its status is not known. Header fields that are added through a borrow are not known either.
//!
//! dependencies: axum = "0.8"; store = "1"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH       HANDLER            DECLARED  RETURNED
//! GET     /apart     service::apart     -         410
//! GET     /borrowed  service::borrowed  -         409
//! POST    /fields    service::fields    201       201
//! GET     /filled    service::filled    -         503
//! GET     /marked    service::marked    -         ?
//! GET     /swapped   service::swapped   -         ?
//! ```

use axum::{
    Router,
    http::{HeaderValue, StatusCode},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use store::Marked;

async fn borrowed() -> Response {
    let mut response = "a".into_response();
    let status = response.status_mut();
    *status = StatusCode::CONFLICT;
    response
}

async fn apart() -> Response {
    let (mut parts, body) = "a".into_response().into_parts();
    parts.status = StatusCode::GONE;
    Response::from_parts(parts, body)
}

fn fill(response: &mut Response) {
    *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
}

async fn filled() -> Response {
    let mut response = "a".into_response();
    fill(&mut response);
    response
}

async fn swapped() -> Response {
    let mut response = "a".into_response();
    std::mem::swap(response.status_mut(), &mut StatusCode::ACCEPTED);
    response
}

async fn marked() -> Response {
    let mut response = "a".into_response();
    response.mark_status(7);
    response
}

#[utoipa::path(post, path = "/fields", responses((status = 201, headers(("location")))))]
async fn fields() -> Response {
    let mut response = StatusCode::CREATED.into_response();
    let fields = response.headers_mut();
    fields.insert("location", HeaderValue::from_static("/a"));
    response
}

pub fn routes() -> Router {
    Router::new()
        .route("/borrowed", get(borrowed))
        .route("/apart", get(apart))
        .route("/filled", get(filled))
        .route("/swapped", get(swapped))
        .route("/marked", get(marked))
        .route("/fields", post(fields))
}
