//! The documentation names 201, the handler sends 200; of its errors nothing is known, since a trait object from
//! outside makes them. 200 is undeclared and "never responds with 201", since all that succeeds is seen; 404 and 500
//! are left alone.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH        HANDLER        DECLARED     RETURNED
//! POST    /show/{id}  service::show  201 404 500  200 (400) ?
//! unreturned_status show 201 at 10
//! undeclared_status show 200 at 13
//! ```

use axum::{
    Json, Router,
    extract::{Path, State},
    response::Response,
    routing::post,
};

type Lookup = std::sync::Arc<dyn Fn(u8) -> Result<u8, Response> + Send + Sync>;
#[utoipa::path(post, path = "/show/{id}", responses((status = 201), (status = 404), (status = 500)))]
async fn show(State(lookup): State<Lookup>, Path(id): Path<u8>) -> Result<Json<u8>, Response> {
    let n = lookup(id)?;
    Ok(Json(n))
}

pub fn routes() -> Router<Lookup> {
    Router::new().route("/show/{id}", post(show))
}
