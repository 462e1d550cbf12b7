//! `..AppErr` names a type that does not exist: it is missed once, where it is written.

use axum::http::StatusCode;
use responds::responds;

#[responds(200, ..AppErr)]
pub async fn show() -> StatusCode {
    StatusCode::OK
}

fn main() {}
