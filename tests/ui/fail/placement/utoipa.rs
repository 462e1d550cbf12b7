//! Above and below `utoipa::path`; method and path are known above alone.

use axum::http::StatusCode;
use responds::responds;

#[responds(201, deny(method_mismatch))]
#[utoipa::path(get, path = "/above", responses((status = 201, description = "made")))]
async fn above() -> StatusCode {
    StatusCode::NOT_FOUND
}

#[utoipa::path(get, path = "/below", responses((status = 201, description = "made")))]
#[responds(201, deny(method_mismatch))]
async fn below() -> StatusCode {
    StatusCode::NOT_FOUND
}

fn main() {}
