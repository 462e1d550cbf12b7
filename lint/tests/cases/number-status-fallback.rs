//! An error keeps its status as a number and makes a status of it again, with a fallback that no status reaches. `a`
//! and `c` send 200 and 409 and nothing else; no finding. Wrong is to claim 500.
//!
//! dependencies: axum = "0.8"; utoipa = "6"; serde = "1"
//!
//! ```text
//! METHOD  PATH     HANDLER     DECLARED  RETURNED
//! GET     /a/{id}  service::a  200 409   200 409 (400)
//! GET     /c/{id}  service::c  200 409   200 409 (400)
//! ```

use axum::{
    Json, Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};

pub struct A {
    status: u16,
}

impl A {
    fn new(s: StatusCode) -> Self {
        Self { status: s.as_u16() }
    }
}

impl IntoResponse for A {
    fn into_response(self) -> Response {
        StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response()
    }
}

#[utoipa::path(get, path = "/a/{id}", responses((status = 200), (status = 409)))]
async fn a(Path(id): Path<u8>) -> Result<Json<u8>, A> {
    if id == 0 {
        return Err(A::new(StatusCode::CONFLICT));
    }
    Ok(Json(id))
}

#[derive(serde::Serialize)]
pub struct C {
    status: u16,
}

impl From<StatusCode> for C {
    fn from(s: StatusCode) -> Self {
        Self { status: s.into() }
    }
}

impl IntoResponse for C {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR);
        (status, Json(self)).into_response()
    }
}

#[utoipa::path(get, path = "/c/{id}", responses((status = 200), (status = 409)))]
async fn c(Path(id): Path<u8>) -> Result<Json<u8>, C> {
    if id == 0 {
        return Err(StatusCode::CONFLICT.into());
    }
    Ok(Json(id))
}

pub fn routes() -> Router {
    Router::new().route("/a/{id}", get(a)).route("/c/{id}", get(c))
}
