//! A redirect that leads nowhere.

use axum::http::StatusCode;
use responds::responds;

#[responds(303, framework = axum, deny(redirect_without_location))]
async fn done() -> StatusCode {
    StatusCode::SEE_OTHER
}

fn main() {}
