//! With its feature `auto_into_responses` utoipa takes the responses of the return type: 200 and 404 are documented.
//! No handler makes a `Found`, so that 200 is never sent.
//!
//! dependencies: utoipa = { version = "5", features = ["auto_into_responses", "axum_extras"] }; axum = "0.8"; serde = "1"
//!
//! ```text
//! METHOD  PATH   HANDLER            DECLARED  RETURNED
//! GET     /item  service::get_item  200 404   404
//! unreturned_status ItemResponse::Found 200 at 12
//! ```

use axum::response::{IntoResponse, Response};
use utoipa::{IntoResponses, ToSchema};

#[derive(serde::Serialize, ToSchema)]
pub struct Item {
    v: u32,
}

#[derive(IntoResponses)]
pub enum ItemResponse {
    #[response(status = 200)]
    Found(Item),
    #[response(status = 404)]
    NotFound,
}

impl IntoResponse for ItemResponse {
    fn into_response(self) -> Response {
        match self {
            Self::Found(item) => axum::Json(item).into_response(),
            Self::NotFound => axum::http::StatusCode::NOT_FOUND.into_response(),
        }
    }
}

#[utoipa::path(get, path = "/item")]
pub async fn get_item() -> ItemResponse {
    ItemResponse::NotFound
}

fn main() {}
