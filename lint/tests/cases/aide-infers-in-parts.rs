//! aide is told to infer responses before one router and not to before another, as its own example does. Whether 200
//! of `show` is documented cannot be told, so nothing is missing. The 404 of `remove` is documented, and never sent.
//!
//! dependencies: axum = "0.8"; aide = { version = "0.15", features = ["axum", "axum-json"] }
//!
//! ```text
//! METHOD  PATH         HANDLER          DECLARED  RETURNED
//! DELETE  /todos       service::remove  204 404   204
//! GET     /todos/{id}  service::show    404       200 404 (400)
//! unreturned_status remove 404 at 26
//! ```

use aide::{
    axum::{ApiRouter, routing::{delete_with, get_with}},
    openapi::OpenApi,
};
use axum::{Json, Router, extract::Path, http::StatusCode};

async fn show(Path(id): Path<u8>) -> Result<Json<u8>, StatusCode> {
    if id == 0 { Err(StatusCode::NOT_FOUND) } else { Ok(Json(id)) }
}

async fn remove() -> StatusCode {
    StatusCode::NO_CONTENT
}

fn documents() -> ApiRouter {
    aide::generate::infer_responses(true);
    let router = ApiRouter::new();
    aide::generate::infer_responses(false);
    router
}

pub fn routes(api: &mut OpenApi) -> Router {
    ApiRouter::new()
        .api_route("/todos/{id}", get_with(show, |op| op.response::<404, ()>()))
        .api_route("/todos", delete_with(remove, |op| op.response::<204, ()>().response::<404, ()>()))
        .merge(documents())
        .finish_api(api)
}
