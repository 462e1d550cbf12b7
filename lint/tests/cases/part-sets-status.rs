//! A part of a tuple that sets the status, as the axum after 0.8.9 allows: the status is not certain.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH    HANDLER          DECLARED  RETURNED
//! POST    /books  service::create  201       200? ?
//! ```

use axum::{
    Json, Router,
    http::StatusCode,
    response::{IntoResponseParts, ResponseParts},
    routing::post,
};

struct Created;

impl IntoResponseParts for Created {
    type Error = StatusCode;

    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, StatusCode> {
        *parts.status_mut() = StatusCode::CREATED;
        Ok(parts)
    }
}

#[utoipa::path(post, path = "/books", responses((status = 201)))]
async fn create() -> (Created, Json<u8>) {
    (Created, Json(1))
}

fn routes() -> Router {
    Router::new().route("/books", post(create))
}
