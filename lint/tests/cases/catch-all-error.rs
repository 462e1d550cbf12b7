//! Any error converts, and the result is a 500. Each of the three certainly sends 500 beside 200, and 500 is
//! undeclared.
//!
//! dependencies: axum = "0.8"; utoipa = "6"; anyhow = "1"
//!
//! ```text
//! METHOD  PATH         HANDLER         DECLARED  RETURNED
//! GET     /bail/{id}   service::bail   200       200 500 (400)
//! GET     /into/{id}   service::into   200       200 500 (400)
//! GET     /parse/{id}  service::parse  200       200 500 (400)
//! undeclared_status into 500 at 33
//! undeclared_status bail 500 at 40
//! undeclared_status parse 500 at 45
//! ```

use axum::{
    Json, Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};

pub struct AppError(anyhow::Error);
impl<E: Into<anyhow::Error>> From<E> for AppError {
    fn from(e: E) -> Self {
        Self(e.into())
    }
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        (StatusCode::INTERNAL_SERVER_ERROR, self.0.to_string()).into_response()
    }
}

fn checked(id: u32) -> anyhow::Result<u32> {
    if id == 0 {
        anyhow::bail!("zero")
    }
    Ok(id)
}

#[utoipa::path(get, path = "/into/{id}", responses((status = 200)))]
async fn into(Path(id): Path<u32>) -> Result<Json<u32>, AppError> {
    if id == 0 {
        return Err(anyhow::anyhow!("zero").into());
    }
    Ok(Json(id))
}

#[utoipa::path(get, path = "/bail/{id}", responses((status = 200)))]
async fn bail(Path(id): Path<u32>) -> Result<Json<u32>, AppError> {
    Ok(Json(checked(id)?))
}

#[utoipa::path(get, path = "/parse/{id}", responses((status = 200)))]
async fn parse(Path(id): Path<String>) -> Result<Json<u32>, AppError> {
    Ok(Json(id.parse::<u32>()?))
}

pub fn routes() -> Router {
    Router::new()
        .route("/into/{id}", get(into))
        .route("/bail/{id}", get(bail))
        .route("/parse/{id}", get(parse))
}
