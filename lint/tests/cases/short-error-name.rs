//! The error type has a name of one letter. `show` sends 409 by `E::Clash`, which is not declared.
//!
//! dependencies: axum = "0.8"; responds = { version = "0.1", features = ["axum"] }; thiserror = "2"
//!
//! ```text
//! METHOD  PATH        HANDLER        DECLARED  RETURNED
//! GET     /show/{id}  service::show  200 404   200 404 409 (400)
//! undeclared_status show 409 at 27
//! ```

use axum::{Json, Router, extract::Path, routing::get};
use responds::{Responds, responds};

#[derive(Debug, thiserror::Error, Responds)]
pub enum E {
    #[error("missing")]
    #[status(404)]
    Missing,
    #[error("clash")]
    #[status(409)]
    Clash,
}

fn find(id: u8) -> Result<u8, E> {
    if id == 0 {
        return Err(E::Missing);
    }
    if id == 1 {
        return Err(E::Clash);
    }
    Ok(id)
}

#[responds(200, 404)]
pub async fn show(Path(id): Path<u8>) -> Result<Json<u8>, E> {
    let n = find(id)?;
    Ok(Json(n))
}

pub fn routes() -> Router {
    Router::new().route("/show/{id}", get(show))
}
