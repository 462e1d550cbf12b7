//! The query macros of sqlx fail as its functions of these names do. Of two conversions `?` takes that of sqlx's error, so
//! that every query sends 500 beside 200, and no one sends 400. A missing row is an error of `fetch_one` alone, also
//! where the macro is imported or has arguments that are no expressions; 404 is never sent by `first`. `mine` calls a macro
//! of the same name that another crate has, of which nothing is known.
//!
//! dependencies: axum = "0.8"; sqlx = "0.8"; salsa = "0.1"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH    HANDLER         DECLARED     RETURNED
//! DELETE  /all    service::all    200          200 500
//! GET     /all    service::all    200          200 500
//! GET     /file   service::file   -            200 500
//! GET     /first  service::first  200 404 500  200 500
//! GET     /mine   service::mine   -            200 400? 404? 500?
//! GET     /one    service::one    -            200 500 404?
//! unreturned_status first 404 at 40
//! undeclared_status all 500 at 53
//! ```

use axum::{Json, Router, extract::State, extract::multipart::MultipartError, http::StatusCode, response::{IntoResponse, Response}, routing::get};
use sqlx::{PgPool, query_scalar as scalar};

pub enum Error {
    Missing,
    Invalid,
    Internal,
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        match self {
            Self::Missing => StatusCode::NOT_FOUND.into_response(),
            Self::Invalid => StatusCode::BAD_REQUEST.into_response(),
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::RowNotFound => Self::Missing,
            _ => Self::Internal,
        }
    }
}

impl From<MultipartError> for Error {
    fn from(_: MultipartError) -> Self {
        Self::Invalid
    }
}

struct Row {
    id: i32,
}

#[utoipa::path(get, path = "/first", responses((status = 200), (status = 404), (status = 500)))]
async fn first(State(pool): State<PgPool>) -> Result<Json<Option<i32>>, Error> {
    let query = sqlx::query_as!(Row, "SELECT id FROM t WHERE id = $1", 1);
    let row = query.fetch_optional(&pool).await?;
    Ok(Json(row.map(|row| row.id)))
}

async fn one(State(pool): State<PgPool>) -> Result<Json<i64>, Error> {
    Ok(Json(scalar!("SELECT count(*) FROM t").fetch_one(&pool).await?))
}

#[utoipa::path(delete, path = "/all", responses((status = 200)))]
async fn all(State(pool): State<PgPool>) -> Result<Json<i32>, Error> {
    sqlx::query!("DELETE FROM t").execute(&pool).await?;
    Ok(Json(1))
}

async fn file(State(pool): State<PgPool>) -> Result<Json<usize>, Error> {
    let rows = sqlx::query_file_as!(Row, "all.sql", 1 => 2).fetch_all(&pool).await?;
    Ok(Json(rows.len()))
}

async fn mine(State(pool): State<PgPool>) -> Result<Json<i32>, Error> {
    Ok(Json(salsa::query!("a").execute(&pool).await?))
}

pub fn routes() -> Router<PgPool> {
    Router::new()
        .route("/first", get(first))
        .route("/one", get(one))
        .route("/all", get(all).delete(all))
        .route("/file", get(file))
        .route("/mine", get(mine))
}
