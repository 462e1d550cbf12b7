//! With feature `salvo-oapi` of `responds`, derived types and typed replies register what they send. `show` and `make`
//! lack nothing; the declaration of `edit` lacks 409, which its return type registers and which it sends.
//!
//! dependencies: salvo = { version = "1", features = ["oapi"] }; responds = { version = "0.1", features = ["salvo-oapi"] }
//!
//! ```text
//! METHOD  PATH         HANDLER        DECLARED     RETURNED
//! POST    /todos       service::make  201 404 409  201 409
//! GET     /todos/{id}  service::show  200 404 409  200 404 (400)
//! PUT     /todos/{id}  service::edit  204 404      204 404 409 (400)
//! undeclared_status edit 409 at 30
//! ```

use responds::{Created, NoContent, Responds, responds};
use salvo::{oapi::endpoint, prelude::*};

#[derive(Responds)]
pub enum TodoError {
    /// No such to-do.
    #[status(404)]
    Missing,
    /// Another has this title.
    #[status(409)]
    Taken,
}

#[endpoint]
pub async fn show(id: PathParam<u8>) -> Result<Json<u8>, TodoError> {
    if *id == 0 { Err(TodoError::Missing) } else { Ok(Json(*id)) }
}

#[endpoint]
pub async fn make(depot: &mut Depot) -> Result<Created<Json<u8>>, TodoError> {
    if depot.contains_key("a") { Err(TodoError::Taken) } else { Ok(Created::new(Json(1))) }
}

#[responds(204, 404)]
#[endpoint]
pub async fn edit(id: PathParam<u8>) -> Result<NoContent, TodoError> {
    match *id {
        0 => Err(TodoError::Missing),
        1 => Err(TodoError::Taken),
        _ => Ok(NoContent),
    }
}

pub fn router() -> Router {
    Router::new()
        .push(Router::with_path("todos/{id}").get(show).put(edit))
        .push(Router::with_path("todos").post(make))
}
