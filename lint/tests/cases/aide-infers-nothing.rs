//! With `infer_responses(false)` aide documents what is written, and nothing of the return type: 200 is missing there,
//! with a declaration and without.
//!
//! dependencies: axum = "0.8"; responds = { version = "0.1", features = ["axum"] }; aide = { version = "0.15", features = ["axum", "axum-json"] }
//!
//! ```text
//! METHOD  PATH             HANDLER             DECLARED  RETURNED
//! GET     /annotated/{id}  service::annotated  200 404   200 404 (400)
//! GET     /plain/{id}      service::plain      404       200 404 (400)
//! undeclared_status plain 200 at 7
//! docs_disagree annotated 200 at 19
//! ```

use aide::axum::{ApiRouter, routing::get_with};
use axum::{Json, extract::Path, http::StatusCode};
use responds::responds;

async fn plain(Path(id): Path<u8>) -> Result<Json<u8>, StatusCode> {
    if id == 0 { Err(StatusCode::NOT_FOUND) } else { Ok(Json(id)) }
}

#[responds(200, 404)]
async fn annotated(Path(id): Path<u8>) -> Result<Json<u8>, StatusCode> {
    if id == 0 { Err(StatusCode::NOT_FOUND) } else { Ok(Json(id)) }
}

pub fn routes() -> ApiRouter {
    aide::generate::infer_responses(false);
    ApiRouter::new()
        .api_route("/plain/{id}", get_with(plain, |op| op.response::<404, ()>()))
        .api_route("/annotated/{id}", get_with(annotated, |op| op.response::<404, ()>()))
}
