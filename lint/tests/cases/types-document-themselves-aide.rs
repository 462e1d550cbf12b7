//! With feature `aide` of `responds`, aide infers what derived types and typed replies send: a handler that returns them
//! is documented without a word in its route. `keep` sends 410 through a status, of which aide knows nothing. A handler
//! of `route(..)` is in no document, and declares nothing.
//!
//! dependencies: axum = "0.8"; responds = { version = "0.1", features = ["axum", "aide"] }; aide = { version = "0.15", features = ["axum", "axum-json"] }
//!
//! ```text
//! METHOD  PATH         HANDLER          DECLARED     RETURNED
//! GET     /aside       service::aside   -            204
//! DELETE  /lists/{id}  service::remove  204          204
//! POST    /lists/{id}  service::make    201 404 409  201 409 (400)
//! GET     /todos/{id}  service::show    200 404 409  200 404 (400)
//! PUT     /todos/{id}  service::keep    202          202 410 (400)
//! undeclared_status keep 410 at 30
//! ```

use aide::axum::{ApiRouter, routing::{delete, get, post, put_with}};
use axum::{Json, extract::Path, http::StatusCode};
use responds::{Created, NoContent, Reply, Responds, responds};

#[derive(Responds)]
pub enum TodoError {
    /// No such to-do.
    #[status(404)]
    Missing,
    /// Another has this title.
    #[status(409)]
    Taken,
}

pub async fn show(Path(id): Path<u8>) -> Result<Json<u8>, TodoError> {
    if id == 0 { Err(TodoError::Missing) } else { Ok(Json(id)) }
}

pub async fn make(Path(id): Path<u8>) -> Result<Created<Json<u8>>, TodoError> {
    if id == 0 { Err(TodoError::Taken) } else { Ok(Created::new(Json(1))) }
}

#[responds(204)]
pub async fn remove() -> NoContent {
    NoContent
}

pub async fn keep(Path(id): Path<u8>) -> Result<Reply<202, Json<u8>>, StatusCode> {
    if id == 0 { Err(StatusCode::GONE) } else { Ok(Reply::new(Json(id))) }
}

pub async fn aside() -> NoContent {
    NoContent
}

pub fn routes() -> ApiRouter {
    ApiRouter::new()
        .api_route("/todos/{id}", get(show))
        .api_route("/lists/{id}", post(make))
        .api_route("/lists/{id}", delete(remove))
        .api_route("/todos/{id}", put_with(keep, |op| op.id("keep")))
        .route("/aside", axum::routing::get(aside))
}
