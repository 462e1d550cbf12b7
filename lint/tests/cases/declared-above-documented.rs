//! One handler has two declarations, and the documentation lacks 403. The linter reports that
//! `#[utoipa::path(..)]` lacks 403.
//!
//! dependencies: axum = "0.8"; responds = { version = "0.1", features = ["axum"] }; utoipa = "6"
//!
//! ```text
//! METHOD  PATH        HANDLER        DECLARED  RETURNED
//! GET     /show/{id}  service::show  200 403   200 403 (400)
//! docs_disagree show 403 at 6
//! ```

use axum::{Router, extract::Path, http::StatusCode, routing::get};
use responds::responds;

#[responds(200, 403)]
#[utoipa::path(get, path = "/show/{id}", responses((status = 200)))]
pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
    if id == 0 {
        return Err(StatusCode::FORBIDDEN);
    }
    Ok(id.to_string())
}

pub fn routes() -> Router {
    Router::new().route("/show/{id}", get(show))
}
