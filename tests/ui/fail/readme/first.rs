//! The first error in `README.md`, which shows these very lines.

use axum::{Json, extract::Path, http::StatusCode};
use responds::responds;

#[responds(200, 404)]
async fn rename(Path(id): Path<u64>, title: String) -> Result<Json<String>, StatusCode> {
    if title.is_empty() {
        return Err(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let old = find(id).ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(format!("{old} → {title}")))
}

fn find(id: u64) -> Option<String> {
    (id == 1).then(|| "laundry".to_owned())
}

fn main() {}
