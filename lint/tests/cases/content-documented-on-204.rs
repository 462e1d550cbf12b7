//! The documentation gives a 204 a body, below a right `#[responds(204)]`. The linter says that 204 has no content,
//! at `body = String`.
//!
//! dependencies: axum = "0.8"; responds = { version = "0.1", features = ["axum"] }; utoipa = "6"
//!
//! ```text
//! METHOD  PATH        HANDLER        DECLARED  RETURNED
//! DELETE  /gone/{id}  service::gone  204       204 (400)
//! body_not_allowed gone 204 at 6
//! ```

use axum::{Router, extract::Path, http::StatusCode, routing::delete};
use responds::responds;

#[responds(204)]
#[utoipa::path(delete, path = "/gone/{id}", responses((status = 204, body = String)))]
pub async fn gone(_id: Path<u8>) -> StatusCode {
    StatusCode::NO_CONTENT
}

pub fn routes() -> Router {
    Router::new().route("/gone/{id}", delete(gone))
}
