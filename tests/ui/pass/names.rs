//! Names that are no plain English words.

#![deny(warnings)]
#![allow(non_snake_case)]

use axum::http::StatusCode;
use responds::responds;

#[responds(204(description = "다 했음 — “fertig” 🎉"))]
pub fn 지우기() -> StatusCode {
    let 상태 = StatusCode::NO_CONTENT;
    상태
}

#[responds(204)]
pub fn r#match(r#type: u8) -> StatusCode {
    let _ = r#type;
    StatusCode::NO_CONTENT
}

#[responds(204)]
pub async fn r#async() -> StatusCode {
    StatusCode::NO_CONTENT
}
