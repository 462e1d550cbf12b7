//! `..AppErr` names a type that does not exist (it is called `AppError`). The declaration is not taken for closed,
//! and it is never said that 404 is undeclared as if nothing stood there.
//!
//! dependencies: axum = "0.8"; responds = { version = "0.1", features = ["axum"] }; thiserror = "2"
//!
//! ```text
//! METHOD  PATH        HANDLER        DECLARED  RETURNED
//! GET     /show/{id}  service::show  200       200 404 (400)
//! ```

use axum::{Json, Router, extract::Path, routing::get};
use responds::{Responds, responds};

#[derive(Debug, thiserror::Error, Responds)]
pub enum AppError {
    #[error("missing")]
    #[status(404)]
    Missing,
}

fn find(id: u8) -> Result<u8, AppError> {
    if id == 0 { Err(AppError::Missing) } else { Ok(id) }
}

#[responds(200, ..AppErr)]
pub async fn show(Path(id): Path<u8>) -> Result<Json<u8>, AppError> {
    let n = find(id)?;
    Ok(Json(n))
}

pub fn routes() -> Router {
    Router::new().route("/show/{id}", get(show))
}
