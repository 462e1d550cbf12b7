//! On methods below `async_trait`.

#![deny(warnings)]

use async_trait::async_trait;
use axum::{Json, http::StatusCode};
use responds::responds;

#[async_trait]
pub trait Todos {
    #[responds(200, 404)]
    async fn show(&self, id: u64) -> Result<Json<u64>, StatusCode>;

    #[responds(204)]
    async fn remove(&self) -> StatusCode {
        StatusCode::NO_CONTENT
    }
}

pub struct Service;

#[async_trait]
impl Todos for Service {
    #[responds(200, 404)]
    async fn show(&self, id: u64) -> Result<Json<u64>, StatusCode> {
        let id = id.checked_add(1).ok_or(StatusCode::NOT_FOUND)?;
        Ok(Json(id))
    }
}
