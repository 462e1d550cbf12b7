//! A switch of protocols that nobody takes.

use axum::http::StatusCode;
use responds::responds;

#[responds(101, framework = axum, deny(unrequested_upgrade), allow(interim_status, missing_required_header))]
async fn socket() -> StatusCode {
    StatusCode::SWITCHING_PROTOCOLS
}

fn main() {}
