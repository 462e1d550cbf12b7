//! Every way to write a status.

#![deny(warnings)]

use axum::http::StatusCode;
use responds::responds;

#[responds(
    0x194, 4_05, 409u16, 0b1_1001_0000, 0o621, 410i64,
    NOT_ACCEPTABLE, StatusCode::PAYMENT_REQUIRED, ::axum::http::StatusCode::FORBIDDEN,
    RequestTimeout, 1xx, 2XX, 5xx, default,
    elsewhere(429, 401(headers("WWW-Authenticate"))),
    custom(499, "Client Closed Request", description = "the client went away"),
    method = (GET, "M-SEARCH"), path = "/todos/{id}", framework = axum,
    allow(own_method_not_allowed, intermediary_status, unnegotiated_status, reason = "all of them are shown here"),
    allow(unreturned_status, missing_required_header, reason = "none of them is sent"),
)]
pub async fn all() -> StatusCode {
    StatusCode::OK
}

#[responds(
    201(body = Vec<Option<&'static str>>, headers("Location", "ETag"), content_type = "application/json", description = "made"),
    404(description(en = "no such list", ko = "목록이 없음")),
    404(description = "no such owner",),
)]
pub async fn details(id: axum::extract::Path<u64>) -> Result<(StatusCode, axum::Json<u64>), StatusCode> {
    let id = id.checked_add(1).ok_or(StatusCode::NOT_FOUND)?;
    Ok((StatusCode::CREATED, axum::Json(id)))
}
