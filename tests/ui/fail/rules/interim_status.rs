//! An interim status as the final response.

use axum::http::StatusCode;
use responds::responds;

#[responds(103)]
async fn page() -> StatusCode {
    StatusCode::EARLY_HINTS
}

fn main() {}
