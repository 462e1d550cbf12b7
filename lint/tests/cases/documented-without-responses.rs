//! The documentation of an endpoint names no response at all. 200 and 410 are sent and not documented.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH        HANDLER        DECLARED  RETURNED
//! GET     /show/{id}  service::show  none      200 410 (400)
//! ```

use axum::{Json, Router, extract::Path, http::StatusCode, routing::get};

#[utoipa::path(get, path = "/show/{id}")]
async fn show(Path(id): Path<u8>) -> Result<Json<u8>, StatusCode> {
    if id == 0 {
        return Err(StatusCode::GONE);
    }
    Ok(Json(id))
}

pub fn routes() -> Router {
    Router::new().route("/show/{id}", get(show))
}
