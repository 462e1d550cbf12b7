//! A status whose specification is gone.

use axum::http::StatusCode;
use responds::responds;

#[responds(510, deny(obsolete_status))]
async fn convert() -> StatusCode {
    StatusCode::NOT_EXTENDED
}

fn main() {}
