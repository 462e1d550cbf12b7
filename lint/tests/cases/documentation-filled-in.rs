//! With feature `utoipa` the attribute below is filled in, and nothing is missing. Where it stands above, it is expanded
//! first: the type that the declaration writes stands for all of it, and a list without that lacks 403.
//!
//! dependencies: axum = "0.8"; responds = { version = "0.1", features = ["axum", "utoipa"] }; utoipa = "6"
//!
//! ```text
//! METHOD  PATH          HANDLER          DECLARED  RETURNED
//! GET     /above/{id}   service::above   200 403   200 403 (400)
//! GET     /filled/{id}  service::filled  200 403   200 403 (400)
//! GET     /named/{id}   service::named   200 403   200 403 (400)
//! docs_disagree above 403 at 17
//! ```

use axum::{Router, extract::Path, http::StatusCode, routing::get};
use responds::responds;

#[responds(200, 403)]
#[utoipa::path(get, path = "/filled/{id}", responses((status = 200)))]
pub async fn filled(Path(id): Path<u8>) -> Result<String, StatusCode> {
    if id == 0 { Err(StatusCode::FORBIDDEN) } else { Ok(id.to_string()) }
}

#[utoipa::path(get, path = "/named/{id}", responses(NamedResponses))]
#[responds(200, 403, into_responses)]
pub async fn named(Path(id): Path<u8>) -> Result<String, StatusCode> {
    if id == 0 { Err(StatusCode::FORBIDDEN) } else { Ok(id.to_string()) }
}

#[utoipa::path(get, path = "/above/{id}", responses((status = 200)))]
#[responds(200, 403)]
pub async fn above(Path(id): Path<u8>) -> Result<String, StatusCode> {
    if id == 0 { Err(StatusCode::FORBIDDEN) } else { Ok(id.to_string()) }
}

pub fn routes() -> Router {
    Router::new()
        .route("/filled/{id}", get(filled))
        .route("/named/{id}", get(named))
        .route("/above/{id}", get(above))
}
