//! The one implementation here is in memory and never fails with `Down`; the trait is public, so another
//! crate may have one with a database. 404 is sent; 503 is possible, and there is no finding about it or its
//! documentation. Wrong is "never responds with 503".
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH         HANDLER         DECLARED     RETURNED
//! GET     /title/{id}  service::title  200 404 503  200 404 503? (400)
//! ```

use axum::{
    Json, Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};

use std::{collections::HashMap, sync::Arc};

pub enum RepoError {
    Missing,
    Down,
}

impl IntoResponse for RepoError {
    fn into_response(self) -> Response {
        match self {
            Self::Missing => StatusCode::NOT_FOUND,
            Self::Down => StatusCode::SERVICE_UNAVAILABLE,
        }
        .into_response()
    }
}

pub trait Repo: Send + Sync {
    fn title(&self, id: u8) -> Result<String, RepoError>;
}

pub struct InMemory(HashMap<u8, String>);
impl Repo for InMemory {
    fn title(&self, id: u8) -> Result<String, RepoError> {
        self.0.get(&id).cloned().ok_or(RepoError::Missing)
    }
}

#[utoipa::path(get, path = "/title/{id}", responses((status = 200), (status = 404), (status = 503)))]
async fn title(State(repo): State<Arc<dyn Repo>>, Path(id): Path<u8>) -> Result<Json<String>, RepoError> {
    repo.title(id).map(Json)
}

pub fn routes() -> Router<Arc<dyn Repo>> {
    Router::new().route("/title/{id}", get(title))
}

pub fn demo() -> Router {
    routes().with_state(Arc::new(InMemory(HashMap::new())))
}
