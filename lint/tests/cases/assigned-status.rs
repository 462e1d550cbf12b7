//! A status in a variable that is assigned again. `state` sends 200 and 503, so 503 is undeclared; `chosen` sends
//! 200, 201 and 202.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH          HANDLER          DECLARED  RETURNED
//! GET     /chosen/{id}  service::chosen  -         200 201 202 (400)
//! GET     /state        service::state   200       200 503
//! undeclared_status state 503 at 16
//! method_mismatch chosen 201 at 26
//! ```

use axum::{
    Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};

#[utoipa::path(get, path = "/state", responses((status = 200)))]
async fn state() -> Response {
    let mut status = StatusCode::OK;
    if std::env::var("DOWN").is_ok() {
        status = StatusCode::SERVICE_UNAVAILABLE;
    }
    (status, "state").into_response()
}

async fn chosen(Path(id): Path<u8>) -> (StatusCode, &'static str) {
    let mut code = StatusCode::OK;
    match id {
        0 => code = StatusCode::ACCEPTED,
        1 => {}
        _ => code = StatusCode::CREATED,
    }
    (code, "chosen")
}

pub fn routes() -> Router {
    Router::new().route("/state", get(state)).route("/chosen/{id}", get(chosen))
}
