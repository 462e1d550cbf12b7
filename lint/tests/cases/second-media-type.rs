//! The second media type of `content(..)` has content, so the documentation does not deny that there is some. `ref(..)`
//! names a schema by its path, and is content too. A description in the documentation is none of these.
//!
//! dependencies: axum = "0.8"; responds = { version = "0.1", features = ["axum"] }; utoipa = "6"; serde = "1"
//!
//! ```text
//! METHOD  PATH      HANDLER           DECLARED  RETURNED
//! GET     /both     service::both     200       200
//! GET     /by-path  service::by_path  200       200
//! GET     /none     service::none     200       200
//! docs_disagree none 200 at 20
//! ```

use axum::{Json, Router, routing::get};
use responds::responds;

#[responds(200(body = Json<u8>))]
#[utoipa::path(get, path = "/both", responses(
    (status = 200, description = "nothing, or a number", content((() = "text/plain"), (u8 = "application/json"))),
))]
pub async fn both() -> Json<u8> {
    Json(1)
}

#[responds(200(body = Json<u8>))]
#[utoipa::path(get, path = "/by-path", responses((status = 200, body = ref("#/components/schemas/Number"))))]
pub async fn by_path() -> Json<u8> {
    Json(1)
}

#[responds(200(body = Json<u8>))]
#[utoipa::path(get, path = "/none", responses((status = 200, content((() = "text/plain")))))]
pub async fn none() -> Json<u8> {
    Json(1)
}

pub fn routes() -> Router {
    Router::new().route("/both", get(both)).route("/by-path", get(by_path)).route("/none", get(none))
}
