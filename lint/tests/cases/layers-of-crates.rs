//! Layers of which the status is a fact of their crate (413) or an argument (408). 504 is never sent, since another
//! status was chosen.
//!
//! dependencies: axum = "0.8"; utoipa = "6"; tower-http = "0.6"
//!
//! ```text
//! METHOD  PATH     HANDLER          DECLARED         RETURNED
//! POST    /upload  service::upload  201 408 413 504  201 [408 413]
//! unreturned_status upload 504 at 4
//! ```

use axum::{Router, http::StatusCode, routing::post};
use tower_http::{limit::RequestBodyLimitLayer, timeout::TimeoutLayer, trace::TraceLayer};
#[utoipa::path(post, path = "/upload", responses((status = 201), (status = 408), (status = 413), (status = 504)))]
async fn upload() -> StatusCode { StatusCode::CREATED }
pub fn routes() -> Router {
    Router::new()
        .route("/upload", post(upload))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, LIMIT))
        .layer(TraceLayer::new_for_http())
        .layer(RequestBodyLimitLayer::new(4096))
}
