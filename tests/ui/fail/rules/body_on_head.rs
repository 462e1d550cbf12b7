//! Content that is written for HEAD alone.

use axum::Json;
use responds::responds;

#[responds(200, method = HEAD, deny(body_on_head))]
async fn probe() -> Json<u64> {
    Json(1)
}

fn main() {}
