//! A service that tells the truth; `openapi.yaml` beside it lies.

use axum::{
    Json, Router,
    extract::Path,
    http::{StatusCode, header::WWW_AUTHENTICATE},
    response::{IntoResponse, Response},
    routing::get,
};

struct Missing;

impl From<Missing> for Failure {
    fn from(_: Missing) -> Self {
        Self::NoSuchTodo
    }
}

enum Failure {
    NoSuchTodo,
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        match self {
            Self::NoSuchTodo => StatusCode::NOT_FOUND.into_response(),
        }
    }
}

fn find(id: u32) -> Result<u32, Missing> {
    if id == 0 { Err(Missing) } else { Ok(id) }
}

async fn show(Path(id): Path<u32>) -> Result<Json<u32>, Failure> {
    Ok(Json(find(id)?))
}

async fn list() -> Json<Vec<u32>> {
    Json(Vec::new())
}

async fn create() -> StatusCode {
    StatusCode::CREATED
}

async fn remove(Path(_): Path<u32>) -> StatusCode {
    StatusCode::NO_CONTENT
}

async fn secret() -> Response {
    (StatusCode::UNAUTHORIZED, [(WWW_AUTHENTICATE, "Bearer")]).into_response()
}

async fn health() -> &'static str {
    "fine"
}

pub fn routes() -> Router {
    let todos = Router::new()
        .route("/todos", get(list).post(create))
        .route("/todos/{id}", get(show).delete(remove))
        .route("/secret", get(secret));
    Router::new().nest("/api", todos).route("/health", get(health))
}
