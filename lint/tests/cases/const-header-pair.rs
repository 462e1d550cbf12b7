//! A constant holds the field and its value. No header field is missing.
//!
//! dependencies: axum = "0.8"; responds = { version = "0.1", features = ["axum"] }
//!
//! ```text
//! METHOD  PATH     HANDLER          DECLARED  RETURNED
//! GET     /closed  service::closed  401       401
//! ```

use axum::{
    Router,
    http::{HeaderName, StatusCode, header},
    response::IntoResponse,
    routing::get,
};

const CHALLENGE: (HeaderName, &str) = (header::WWW_AUTHENTICATE, "Basic");
#[responds::responds(401)]
async fn closed() -> impl IntoResponse {
    (StatusCode::UNAUTHORIZED, [CHALLENGE], "who are you")
}

pub fn routes() -> Router {
    Router::new().route("/closed", get(closed))
}
