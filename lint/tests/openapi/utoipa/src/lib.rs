//! A service whose `#[utoipa::path(..)]` attributes lie; utoipa makes `openapi.json` beside it from them.

use axum::{
    Json, Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, put},
};
use utoipa::OpenApi;

pub struct Missing;

impl From<Missing> for Failure {
    fn from(_: Missing) -> Self {
        Self::NoSuchTodo
    }
}

pub enum Failure {
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

#[utoipa::path(get, path = "/api/todos", responses(
    (status = 200, description = "all todos", body = Vec<u32>),
    (status = 299, description = "half of them"),
    (status = 306, description = "switch the proxy"),
    (status = 404, description = "never sent"),
    (status = "3XX", description = "never sent either"),
))]
pub async fn list() -> Json<Vec<u32>> {
    Json(Vec::new())
}

#[utoipa::path(post, path = "/api/todos", responses((status = 200, description = "made")))]
pub async fn create() -> StatusCode {
    StatusCode::CREATED
}

#[utoipa::path(get, path = "/api/todos/{id}", responses((status = 200, description = "the todo", body = u32)))]
pub async fn show(Path(id): Path<u32>) -> Result<Json<u32>, Failure> {
    Ok(Json(find(id)?))
}

#[utoipa::path(delete, path = "/api/todos/{id}", responses((status = 204, description = "gone", body = u32)))]
pub async fn remove(Path(_): Path<u32>) -> StatusCode {
    StatusCode::NO_CONTENT
}

#[utoipa::path(put, path = "/api/todos/{id}", responses((status = 200, description = "served elsewhere")))]
pub async fn replace(Path(_): Path<u32>) -> StatusCode {
    StatusCode::OK
}

#[utoipa::path(get, path = "/api/secret", responses(
    (status = 401, description = "who are you", headers(("X-Request-Id" = u32))),
))]
pub async fn secret() -> Response {
    (StatusCode::UNAUTHORIZED, [("www-authenticate", "Bearer")]).into_response()
}

pub async fn health() -> &'static str {
    "fine"
}

#[derive(OpenApi)]
#[openapi(info(title = "todos", version = "1"), paths(list, create, show, remove, replace, secret))]
pub struct Document;

pub fn routes() -> Router {
    let todos = Router::new()
        .route("/todos", get(list).post(create))
        .route("/todos/{id}", get(show).delete(remove))
        .route("/todos/{id}/title", put(replace))
        .route("/secret", get(secret));
    Router::new().nest("/api", todos).route("/health", get(health))
}
