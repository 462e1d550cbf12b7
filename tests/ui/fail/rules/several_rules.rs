//! Several rules, each at its own place.

use axum::http::StatusCode;
use responds::responds;

#[responds(299, 305, 404, 404, 103)]
async fn show() -> (StatusCode, &'static str) {
    if std::env::args().len() > 1 {
        return (StatusCode::NO_CONTENT, "nothing");
    }
    (StatusCode::NOT_FOUND, "missing")
}

fn main() {}
