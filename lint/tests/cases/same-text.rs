//! Two handlers have the same text, character by character, and so have their attributes. Two findings, 410
//! undeclared, each at its own line, whatever the number of threads.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH          HANDLER                DECLARED  RETURNED
//! GET     /first/{id}   service::first::show   200       200 410 (400)
//! GET     /second/{id}  service::second::show  200       200 410 (400)
//! undeclared_status show 410 at 10
//! undeclared_status show 410 at 22
//! ```

use axum::{Router, routing::get};

pub mod first {
    use axum::http::StatusCode;
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(axum::extract::Path(id): axum::extract::Path<u8>) -> Result<String, StatusCode> {
        // Both are alike.
        if id == 0 {
            return Err(StatusCode::GONE);
        }
        Ok(id.to_string())
    }
}

pub mod second {
    use axum::http::StatusCode;
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(axum::extract::Path(id): axum::extract::Path<u8>) -> Result<String, StatusCode> {
        // Both are alike.
        if id == 0 {
            return Err(StatusCode::GONE);
        }
        Ok(id.to_string())
    }
}

pub fn routes() -> Router {
    Router::new().route("/first/{id}", get(first::show)).route("/second/{id}", get(second::show))
}
