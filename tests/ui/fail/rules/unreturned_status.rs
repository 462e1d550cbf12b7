//! A status that is declared and never sent.

use axum::Json;
use responds::responds;

#[responds(200, 404, 5xx, framework = axum, deny(unreturned_status))]
async fn list() -> Json<u64> {
    Json(1)
}

fn main() {}
