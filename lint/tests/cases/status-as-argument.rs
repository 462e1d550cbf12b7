//! The success is a const argument of the type, or an argument of a helper. `queued` and `helped` certainly
//! send 202, `made` 201; each documents 200, which is never sent, and the sent statuses are undeclared.
//!
//! dependencies: axum = "0.8"; utoipa = "6"; serde = "1"
//!
//! ```text
//! METHOD  PATH     HANDLER          DECLARED  RETURNED
//! POST    /helped  service::helped  200       202
//! POST    /made    service::made    200       201
//! POST    /queued  service::queued  200       202
//! unreturned_status queued 200 at 16
//! undeclared_status queued 202 at 18
//! unreturned_status helped 200 at 26
//! undeclared_status helped 202 at 28
//! unreturned_status made 200 at 35
//! undeclared_status made 201 at 37
//! ```

use axum::{
    Json, Router,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::post,
};

pub struct Coded<const CODE: u16, T>(pub T);
impl<const CODE: u16, T: serde::Serialize> IntoResponse for Coded<CODE, T> {
    fn into_response(self) -> Response {
        (StatusCode::from_u16(CODE).unwrap(), Json(self.0)).into_response()
    }
}

#[utoipa::path(post, path = "/queued", responses((status = 200)))]
async fn queued() -> Result<Coded<202, &'static str>, std::convert::Infallible> {
    Ok(Coded("queued"))
}

fn reply<T: serde::Serialize>(status: StatusCode, value: T) -> Response {
    let body = Json(value);
    (status, body).into_response()
}

#[utoipa::path(post, path = "/helped", responses((status = 200)))]
async fn helped() -> Response {
    reply(StatusCode::ACCEPTED, "helped")
}

fn number(code: u16) -> impl IntoResponse {
    StatusCode::from_u16(code).map(|status| (status, "made")).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

#[utoipa::path(post, path = "/made", responses((status = 200)))]
async fn made() -> impl IntoResponse {
    number(201)
}

pub fn routes() -> Router {
    Router::new().route("/queued", post(queued)).route("/helped", post(helped)).route("/made", post(made))
}
