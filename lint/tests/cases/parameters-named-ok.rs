//! Type parameters may have the names `Ok` and `Err`; in a pattern these still mean the halves of a `Result`. So 200 and
//! 500 are both sent, whatever the arm above takes.
//!
//! dependencies: axum = "0.8"; outside = "1"
//!
//! ```text
//! METHOD  PATH    HANDLER         DECLARED  RETURNED
//! GET     /asked  service::asked  -         200 500
//! GET     /known  service::known  -         200 500
//! ```

use axum::{Json, Router, http::StatusCode, response::{IntoResponse, Response}, routing::get};

fn answered<Ok, Err>(result: Result<Ok, Err>) -> Response {
    match result {
        Ok(ok) => (StatusCode::OK, Json(ok)).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, Json(error)).into_response(),
    }
}

async fn asked() -> Response {
    answered(outside::ask().await)
}

async fn known() -> Response {
    if std::env::args().count() > 1 {
        return answered::<u8, u8>(Err(1));
    }
    answered::<u8, u8>(Ok(1))
}

pub fn routes() -> Router {
    Router::new().route("/asked", get(asked)).route("/known", get(known))
}
