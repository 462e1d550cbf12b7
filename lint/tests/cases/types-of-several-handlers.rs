//! A type that several handlers share lists more than each of them sends. Only 410, which none of them sends, is found,
//! once and at the type: an annotated handler counts as the others do. `Own` is named by one handler alone, which does
//! not declare its 404, and of which not everything is known.
//!
//! dependencies: axum = "0.8"; store = "1"; responds = { version = "0.1", features = ["axum"] }; utoipa = "6"
//!
//! ```text
//! METHOD  PATH         HANDLER         DECLARED         RETURNED
//! GET     /lists       service::lists  200              200 500? ?
//! GET     /todos/{id}  service::show   200 404 409 410  200 404 (400)
//! PUT     /todos/{id}  service::edit   200 409          200 409 (400)
//! unreturned_status TodoErrors::Gone 410 at 15
//! docs_disagree lists 404 at 33
//! ```

use axum::{Json, Router, extract::Path, http::StatusCode, response::Response, routing::get};
use responds::responds;
use utoipa::IntoResponses;

#[derive(IntoResponses)]
pub enum TodoErrors {
    /// No such to-do.
    #[response(status = 404)]
    Missing,
    /// Another has this title.
    #[response(status = 409)]
    Taken,
    /// It was removed.
    #[response(status = 410)]
    Gone,
}

#[utoipa::path(get, path = "/todos/{id}", responses((status = 200), TodoErrors))]
pub async fn show(Path(id): Path<u8>) -> Result<Json<u8>, StatusCode> {
    if id == 0 { Err(StatusCode::NOT_FOUND) } else { Ok(Json(id)) }
}

#[responds(200, 409)]
#[utoipa::path(put, path = "/todos/{id}", responses((status = 200), TodoErrors))]
pub async fn edit(Path(id): Path<u8>) -> Result<Json<u8>, StatusCode> {
    if id == 0 { Err(StatusCode::CONFLICT) } else { Ok(Json(id)) }
}

#[derive(IntoResponses)]
pub enum Own {
    /// No such list.
    #[response(status = 404)]
    Missing,
}

#[responds(200)]
#[utoipa::path(get, path = "/lists", responses((status = 200), Own))]
pub async fn lists() -> Result<Json<u8>, Response> {
    store::lists().await
}

pub fn routes() -> Router {
    Router::new().route("/todos/{id}", get(show).put(edit)).route("/lists", get(lists))
}
