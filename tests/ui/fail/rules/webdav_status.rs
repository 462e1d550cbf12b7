//! A status of WebDAV without a method of WebDAV.

use axum::http::StatusCode;
use responds::responds;

#[responds(423, method = POST, deny(webdav_status))]
async fn edit() -> StatusCode {
    StatusCode::LOCKED
}

fn main() {}
