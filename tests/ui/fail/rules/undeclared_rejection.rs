//! Rejections of an extractor that are not declared.

use axum::Json;
use responds::responds;

#[responds(200, framework = axum, deny(undeclared_rejection))]
async fn echo(Json(todo): Json<u64>) -> Json<u64> {
    Json(todo)
}

fn main() {}
