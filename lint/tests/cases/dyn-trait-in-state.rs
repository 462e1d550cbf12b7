//! The state has the store as `Arc<dyn Store>`; two types implement it. `shown` certainly sends 200 and 404,
//! since both make it, and may send 503, which one makes; 409 is an arm of the error that no `get` makes, but
//! the trait is public. `kept` may send 409 (one makes it). All of it is closed.
//!
//! dependencies: axum = "0.8"; utoipa = "6"; async-trait = "0.1"
//!
//! ```text
//! METHOD  PATH         HANDLER         DECLARED  RETURNED
//! PUT     /kept/{id}   service::kept   204       204 404? 409? 503? (400)
//! GET     /shown/{id}  service::shown  200       200 404 409? 503? (400)
//! undeclared_status shown 404 at 70
//! ```

use axum::{
    Json, Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, put},
};

use std::sync::Arc;

pub enum StoreError {
    Missing,
    Taken,
    Down,
}

impl IntoResponse for StoreError {
    fn into_response(self) -> Response {
        match self {
            Self::Missing => StatusCode::NOT_FOUND,
            Self::Taken => StatusCode::CONFLICT,
            Self::Down => StatusCode::SERVICE_UNAVAILABLE,
        }
        .into_response()
    }
}

#[async_trait::async_trait]
pub trait Store: Send + Sync {
    async fn get(&self, id: u8) -> Result<u8, StoreError>;
    async fn put(&self, id: u8) -> Result<(), StoreError>;
}

pub struct Disk;
#[async_trait::async_trait]
impl Store for Disk {
    async fn get(&self, id: u8) -> Result<u8, StoreError> {
        if std::fs::metadata("x").is_err() {
            return Err(StoreError::Down);
        }
        if id == 0 { Err(StoreError::Missing) } else { Ok(id) }
    }
    async fn put(&self, id: u8) -> Result<(), StoreError> {
        if id == 0 {
            return Err(StoreError::Taken);
        }
        Ok(())
    }
}

pub struct Memory(Vec<u8>);
#[async_trait::async_trait]
impl Store for Memory {
    async fn get(&self, id: u8) -> Result<u8, StoreError> {
        self.0.iter().copied().find(|n| *n == id).ok_or(StoreError::Missing)
    }
    async fn put(&self, _: u8) -> Result<(), StoreError> {
        Ok(())
    }
}

#[derive(Clone)]
pub struct App {
    store: Arc<dyn Store>,
}

#[utoipa::path(get, path = "/shown/{id}", responses((status = 200)))]
async fn shown(State(app): State<App>, Path(id): Path<u8>) -> Result<Json<u8>, StoreError> {
    let n = app.store.get(id).await?;
    Ok(Json(n))
}

#[utoipa::path(put, path = "/kept/{id}", responses((status = 204)))]
async fn kept(State(app): State<App>, Path(id): Path<u8>) -> Result<StatusCode, StoreError> {
    app.store.put(id).await?;
    Ok(StatusCode::NO_CONTENT)
}

pub fn routes() -> Router<App> {
    Router::new().route("/shown/{id}", get(shown)).route("/kept/{id}", put(kept))
}
