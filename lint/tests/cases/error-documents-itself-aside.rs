//! `Failure` derives `IntoResponses`, but neither the list of `show` names it, nor is utoipa told to document return
//! types: its 404 is in no document. The list of `named` has it.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH    HANDLER         DECLARED  RETURNED
//! GET     /named  service::named  200 404   200 404 (400 413)
//! GET     /show   service::show   200       404
//! unreturned_status show 200 at 17
//! undeclared_status show 404 at 19
//! ```

use axum::{Router, http::StatusCode, response::{IntoResponse, Response}, routing::get};

#[derive(Debug, utoipa::IntoResponses)]
pub enum Failure {
    /// missing
    #[response(status = 404)]
    Missing,
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        StatusCode::NOT_FOUND.into_response()
    }
}

#[utoipa::path(get, path = "/show", responses((status = 200, description = "ok")))]
pub async fn show() -> Result<String, Failure> {
    Err(Failure::Missing)
}

#[utoipa::path(get, path = "/named", responses((status = 200, description = "ok"), Failure))]
pub async fn named(id: String) -> Result<String, Failure> {
    if id.is_empty() { Err(Failure::Missing) } else { Ok(id) }
}

pub fn routes() -> Router {
    Router::new().route("/show", get(show)).route("/named", get(named))
}
