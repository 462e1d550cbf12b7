//! Layers whose status is a fact of their crate or an argument. `upload` has 408 and 413 as those of a layer,
//! and neither is "never sent"; 504 is (another status was chosen).
//!
//! dependencies: axum = "0.8"; utoipa = "6"; tower-http = "0.7"
//!
//! ```text
//! METHOD  PATH     HANDLER          DECLARED         RETURNED
//! POST    /upload  service::upload  201 408 413 504  201 (400 413) [408 413]
//! unreturned_status upload 504 at 6
//! ```

use axum::{Router, http::StatusCode, routing::post};
use std::time::Duration;
use tower_http::{limit::RequestBodyLimitLayer, timeout::TimeoutLayer};

#[utoipa::path(post, path = "/upload", responses((status = 201), (status = 408), (status = 413), (status = 504)))]
async fn upload(body: String) -> StatusCode {
    drop(body);
    StatusCode::CREATED
}

pub fn routes() -> Router {
    Router::new()
        .route("/upload", post(upload))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, Duration::from_secs(9)))
        .layer(RequestBodyLimitLayer::new(4096))
}
