//! A handler that returns `impl IntoResponse` leaves by `?` and by `return Err(..)` of one pair. It sends 200, 404
//! and 500.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH        HANDLER        DECLARED  RETURNED
//! GET     /show/{id}  service::show  200 404   200 404 500 (400)
//! undeclared_status show 500 at 10
//! ```

use axum::{Json, Router, extract::Path, http::StatusCode, response::IntoResponse, routing::get};

fn broken(e: std::num::ParseIntError) -> (StatusCode, String) {
    (StatusCode::INTERNAL_SERVER_ERROR, e.to_string())
}

#[utoipa::path(get, path = "/show/{id}", responses((status = 200), (status = 404)))]
async fn show(Path(id): Path<String>) -> impl IntoResponse {
    let n: u8 = id.parse().map_err(broken)?;
    if n == 0 {
        return Err((StatusCode::NOT_FOUND, "none".to_owned()));
    }
    Ok(Json(n))
}

pub fn routes() -> Router {
    Router::new().route("/show/{id}", get(show))
}
