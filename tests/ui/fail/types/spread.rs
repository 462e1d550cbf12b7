//! The body may send the statuses that `..Conflict` declares, and no others.

use axum::http::StatusCode;
use responds::{Responds, responds};

#[derive(Debug, thiserror::Error, Responds)]
#[error("conflict")]
#[status(409)]
struct Conflict;

#[responds(200, ..Conflict)]
async fn create(name: String) -> StatusCode {
    match name.as_str() {
        "" => StatusCode::BAD_REQUEST,
        "home" => StatusCode::CONFLICT,
        _ => StatusCode::OK,
    }
}

fn main() {
    let _ = create;
}
