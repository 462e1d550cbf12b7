//! With feature `utoipa` of `responds`, types that derive `Responds`, sets of `responses!` and typed replies document
//! what they send. `show` lacks nothing, and `annotated` need not declare all of `TodoError`; `lend` sends 410, which no
//! entry documents. Nobody is told that 423 and 401 are never sent: handlers without documentation may send them.
//!
//! dependencies: axum = "0.8"; responds = { version = "0.1", features = ["axum", "utoipa"] }; utoipa = "6"
//!
//! ```text
//! METHOD  PATH         HANDLER             DECLARED             RETURNED
//! GET     /todos       service::lend       202 401 403          202 403 410 (400)
//! POST    /todos       service::make       201                  201
//! GET     /todos/{id}  service::show       200 404 409 423 503  200 404 503 (400)
//! PUT     /todos/{id}  service::annotated  200 409              200 409 (400)
//! undeclared_status lend 410 at 53
//! ```

use axum::{Json, Router, extract::Path, http::StatusCode, routing::get};
use responds::{Created, Reply, Responds, responds, responses};

#[derive(Responds)]
pub enum TodoError {
    /// No such to-do.
    #[status(404)]
    Missing,
    /// Another has this title.
    #[status(409)]
    Taken,
    /// It is being edited.
    #[status(423)]
    Locked,
    /// The list knows more.
    #[status(transparent)]
    List(ListError),
}

#[derive(Responds)]
#[status(503)]
pub struct ListError;

responses! {
    pub Auth = 401, 403;
}

#[utoipa::path(get, path = "/todos/{id}", responses((status = 200), TodoError))]
pub async fn show(Path(id): Path<u8>) -> Result<Json<u8>, TodoError> {
    match id {
        0 => Err(TodoError::Missing),
        1 => Err(TodoError::List(ListError)),
        id => Ok(Json(id)),
    }
}

#[responds(200, 409)]
#[utoipa::path(put, path = "/todos/{id}", responses((status = 200), TodoError))]
pub async fn annotated(Path(id): Path<u8>) -> Result<Json<u8>, TodoError> {
    if id == 0 { Err(TodoError::Taken) } else { Ok(Json(id)) }
}

#[utoipa::path(post, path = "/todos", responses(Created<Json<u8>>))]
pub async fn make() -> Created<Json<u8>> {
    Created::at("/todos/1", Json(1))
}

#[utoipa::path(get, path = "/todos", responses(Reply<202, Json<u8>>, Auth))]
pub async fn lend(Path(id): Path<u8>) -> Result<Reply<202, Json<u8>>, StatusCode> {
    match id {
        0 => Err(StatusCode::FORBIDDEN),
        1 => Err(StatusCode::GONE),
        id => Ok(Reply::new(Json(id))),
    }
}

pub fn routes() -> Router {
    Router::new().route("/todos/{id}", get(show).put(annotated)).route("/todos", get(lend).post(make))
}
