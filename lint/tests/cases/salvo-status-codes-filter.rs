//! `status_codes(..)` keeps the codes that it lists of all that salvo registers: 404 is documented, and 400 is not. What
//! is said of the documentation alone is said with a declaration above it too.
//!
//! dependencies: salvo = { version = "1", features = ["oapi"] }; responds = { version = "0.1", features = ["salvo"] }
//!
//! ```text
//! METHOD  PATH             HANDLER             DECLARED  RETURNED
//! GET     /annotated/{id}  service::annotated  200 400   200 400 (400)
//! GET     /plain/{id}      service::plain      200 404   200 400 (400)
//! unreturned_status plain 404 at 5
//! undeclared_status plain 400 at 7
//! docs_disagree annotated 400 at 11
//! docs_disagree annotated 404 at 11
//! ```

use responds::responds;
use salvo::{oapi::endpoint, prelude::*};

#[endpoint(status_codes(200, 404))]
async fn plain(id: PathParam<u8>) -> Result<Json<u8>, StatusError> {
    if *id == 0 { Err(StatusError::bad_request()) } else { Ok(Json(*id)) }
}

#[responds(200, 400)]
#[endpoint(status_codes(200, 404))]
async fn annotated(id: PathParam<u8>) -> Result<Json<u8>, StatusError> {
    if *id == 0 { Err(StatusError::bad_request()) } else { Ok(Json(*id)) }
}

pub fn router() -> Router {
    Router::new()
        .push(Router::with_path("plain/{id}").get(plain))
        .push(Router::with_path("annotated/{id}").get(annotated))
}
