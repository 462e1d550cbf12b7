//! Handlers of the same text call one helper, which sits in another module. 423 is undeclared in both, each finding
//! at the `?` of its own handler, each chain by way of `open`; the same for 1 and 4 threads.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH        HANDLER              DECLARED  RETURNED
//! GET     /cats/{id}  service::cats::show  200       200 423 (400)
//! GET     /dogs/{id}  service::dogs::show  200       200 423 (400)
//! undeclared_status show 423 at 20
//! undeclared_status show 423 at 30
//! ```

use axum::{Router, routing::get};

pub mod common {
    use axum::http::StatusCode;
    pub fn open(id: u8) -> Result<u8, StatusCode> {
        if id == 0 {
            return Err(StatusCode::LOCKED);
        }
        Ok(id)
    }
}

pub mod cats {
    use super::common::open;
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(
        axum::extract::Path(id): axum::extract::Path<u8>,
    ) -> Result<String, axum::http::StatusCode> {
        Ok(open(id)?.to_string())
    }
}

pub mod dogs {
    use super::common::open;
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(
        axum::extract::Path(id): axum::extract::Path<u8>,
    ) -> Result<String, axum::http::StatusCode> {
        Ok(open(id)?.to_string())
    }
}

pub fn routes() -> Router {
    Router::new().route("/cats/{id}", get(cats::show)).route("/dogs/{id}", get(dogs::show))
}
