//! A reply whose status is unknown.

use axum::Json;
use responds::Reply;

async fn list() -> Reply<299, Json<Vec<String>>> {
    Reply::new(Json(Vec::new()))
}

fn main() {}
