//! A call of another crate fails, and `?` converts its error by a `match` with named variants and a wildcard. 500,
//! the wildcard, is certain (a fallible call can fail) and undeclared; 404 and 409, arms on variants of the other
//! crate, are possible, so nothing is said of them; all is closed, so 410 is never sent.
//!
//! dependencies: axum = "0.8"; utoipa = "6"; sqlx = "0.9"
//!
//! ```text
//! METHOD  PATH        HANDLER        DECLARED     RETURNED
//! GET     /name/{id}  service::name  200 404 410  200 500 404? 409? (400)
//! unreturned_status name 410 at 41
//! undeclared_status name 500 at 43
//! ```

use axum::{
    Json, Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};

pub enum AppError {
    Missing,
    Taken,
    Broken,
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        match self {
            Self::Missing => StatusCode::NOT_FOUND,
            Self::Taken => StatusCode::CONFLICT,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
        .into_response()
    }
}

impl From<sqlx::Error> for AppError {
    fn from(e: sqlx::Error) -> Self {
        match e {
            sqlx::Error::RowNotFound => Self::Missing,
            sqlx::Error::Database(db) if db.is_unique_violation() => Self::Taken,
            _ => Self::Broken,
        }
    }
}

async fn name_of(db: &Db, id: u8) -> Result<String, sqlx::Error> {
    db.fetch(id).await
}

#[utoipa::path(get, path = "/name/{id}", responses((status = 200), (status = 404), (status = 410)))]
async fn name(State(db): State<Db>, Path(id): Path<u8>) -> Result<Json<String>, AppError> {
    let name = name_of(&db, id).await?;
    Ok(Json(name))
}

#[derive(Clone)]
pub struct Db(std::sync::Arc<dyn Fn(u8) -> Result<String, sqlx::Error> + Send + Sync>);
impl Db {
    async fn fetch(&self, id: u8) -> Result<String, sqlx::Error> {
        (self.0)(id)
    }
}

pub fn routes() -> Router<Db> {
    Router::new().route("/name/{id}", get(name))
}
