//! A status whose registration ends.

use axum::http::StatusCode;
use responds::responds;

#[responds(201, elsewhere(104), deny(temporary_status))]
async fn upload() -> StatusCode {
    StatusCode::CREATED
}

fn main() {}
