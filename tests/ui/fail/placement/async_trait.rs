//! Below `async_trait`, on its methods, everything is said once.

#![deny(deprecated)]

use axum::http::StatusCode;
use responds::responds;

#[async_trait::async_trait]
pub trait Todos {
    #[responds(200)]
    async fn show(&self) -> StatusCode {
        StatusCode::NOT_FOUND
    }

    #[responds(401)]
    async fn refuse(&self) -> StatusCode {
        StatusCode::UNAUTHORIZED
    }
}

fn main() {}
