//! Above and below `instrument` everything is said once.

#![deny(deprecated)]

use axum::http::StatusCode;
use responds::responds;

#[responds(200, 203)]
#[tracing::instrument]
async fn above() -> StatusCode {
    if true { StatusCode::NON_AUTHORITATIVE_INFORMATION } else { StatusCode::NOT_FOUND }
}

#[tracing::instrument]
#[responds(200, 203)]
async fn below() -> StatusCode {
    if true { StatusCode::NON_AUTHORITATIVE_INFORMATION } else { StatusCode::NOT_FOUND }
}

fn main() {}
