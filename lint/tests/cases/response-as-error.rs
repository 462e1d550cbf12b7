//! A helper whose error is a finished response. Both send 200 and 403, and 403 is undeclared in both.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH       HANDLER            DECLARED  RETURNED
//! GET     /matched   service::matched   200       200 403
//! GET     /question  service::question  200       200 403
//! undeclared_status question 403 at 15
//! undeclared_status matched 403 at 21
//! ```

use axum::{
    Json, Router,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::get,
};

fn user(headers: &HeaderMap) -> Result<u8, Response> {
    headers.get("x").map(|_| 1).ok_or_else(|| (StatusCode::FORBIDDEN, "no").into_response())
}

#[utoipa::path(get, path = "/question", responses((status = 200)))]
async fn question(headers: HeaderMap) -> Result<Json<u8>, Response> {
    let n = user(&headers)?;
    Ok(Json(n))
}

#[utoipa::path(get, path = "/matched", responses((status = 200)))]
async fn matched(headers: HeaderMap) -> Response {
    match user(&headers) {
        Ok(n) => Json(n).into_response(),
        Err(response) => response,
    }
}

pub fn routes() -> Router {
    Router::new().route("/question", get(question)).route("/matched", get(matched))
}
