//! Handlers of the same text, each with a function of its own inside, pass a status to a helper. 423 is
//! undeclared in both; each finding, and "`423` is made here", is in its own handler, whatever the number of
//! threads.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH        HANDLER              DECLARED  RETURNED
//! GET     /cats/{id}  service::cats::show  200       200 423 (400)
//! GET     /dogs/{id}  service::dogs::show  200       200 423 (400)
//! undeclared_status show 423 at 21
//! undeclared_status show 423 at 36
//! ```

use axum::{Router, routing::get};

pub mod common {
    use axum::http::StatusCode;
    pub fn unless(ok: bool, status: StatusCode) -> Result<(), StatusCode> {
        if ok { Ok(()) } else { Err(status) }
    }
}

pub mod cats {
    use super::common::unless;
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(
        axum::extract::Path(id): axum::extract::Path<u8>,
    ) -> Result<String, axum::http::StatusCode> {
        fn is_open(id: u8) -> bool {
            id > 0
        }
        let name = id.to_string();
        unless(is_open(id), axum::http::StatusCode::LOCKED)?;
        Ok(name)
    }
}

pub mod dogs {
    use super::common::unless;
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(
        axum::extract::Path(id): axum::extract::Path<u8>,
    ) -> Result<String, axum::http::StatusCode> {
        fn is_open(id: u8) -> bool {
            id > 0
        }
        let name = id.to_string();
        unless(is_open(id), axum::http::StatusCode::LOCKED)?;
        Ok(name)
    }
}

pub fn routes() -> Router {
    Router::new().route("/cats/{id}", get(cats::show)).route("/dogs/{id}", get(dogs::show))
}
