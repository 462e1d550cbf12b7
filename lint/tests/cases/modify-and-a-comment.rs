//! A type that implements `Modify` changes the tags, and a comment beside it has the word `responses.` in it. `show`
//! sends 200 and 410, and 410 is undeclared; 404 is never sent.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH        HANDLER        DECLARED  RETURNED
//! GET     /show/{id}  service::show  200 404   200 410 (400)
//! unreturned_status show 404 at 12
//! undeclared_status show 410 at 15
//! ```

use axum::{Json, Router, extract::Path, http::StatusCode, routing::get};

pub struct Tagged;
impl utoipa::Modify for Tagged {
    // The tag is shown above the responses. Nothing else is changed.
    fn modify(&self, api: &mut utoipa::openapi::OpenApi) {
        api.tags = None;
    }
}

#[utoipa::path(get, path = "/show/{id}", responses((status = 200), (status = 404)))]
async fn show(Path(id): Path<u8>) -> Result<Json<u8>, StatusCode> {
    if id == 0 {
        return Err(StatusCode::GONE);
    }
    Ok(Json(id))
}

pub fn routes() -> Router {
    Router::new().route("/show/{id}", get(show))
}
