//! aide itself documents the rejections of the extractor `Json`, so there is no finding about 400, 415 and 422.
//!
//! dependencies: axum = "0.8"; tokio = "1"; serde = "1"; schemars = "1"; aide = { version = "0.15", features = ["axum", "axum-json"] }
//!
//! ```text
//! METHOD  PATH    HANDLER        DECLARED         RETURNED
//! POST    /items  service::make  201 400 415 422  201 (400 413 415 422)
//! ```

use aide::{
    axum::{ApiRouter, IntoApiResponse, routing::post_with},
    openapi::OpenApi,
    transform::TransformOperation,
};

use axum::{Json, http::StatusCode};

#[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
struct Item {
    v: u32,
}

async fn make(Json(i): Json<Item>) -> impl IntoApiResponse {
    (StatusCode::CREATED, Json(i))
}

fn make_docs(op: TransformOperation) -> TransformOperation {
    op.response::<201, Json<Item>>()
}

#[tokio::main]
async fn main() {
    let mut api = OpenApi::default();
    let app = ApiRouter::new().api_route("/items", post_with(make, make_docs)).finish_api(&mut api);
    axum::serve(tokio::net::TcpListener::bind("x").await.unwrap(), app).await.unwrap();
}
