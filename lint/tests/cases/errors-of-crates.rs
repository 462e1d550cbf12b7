//! Some functions of other crates never give some errors. `fetch_optional` finds nothing without an error, so that 404 of
//! `RowNotFound` is sent by `one` alone. `error_for_status` fails by a status alone, and `send` never does: 502 is sent
//! by `checked`, 504 by `sent`.
//!
//! dependencies: axum = "0.8"; sqlx = "0.8"; reqwest = "0.12"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH       HANDLER            DECLARED     RETURNED
//! GET     /checked   service::checked   -            200 503 502?
//! GET     /one       service::one       -            200 500 404?
//! GET     /optional  service::optional  200 404 500  200 500
//! GET     /sent      service::sent      -            200 503 504?
//! unreturned_status optional 404 at 38
//! ```

use axum::{Router, extract::State, http::StatusCode, response::{IntoResponse, Response}, routing::get};

pub enum Failed {
    Stored(sqlx::Error),
    Fetched(reqwest::Error),
}

impl From<sqlx::Error> for Failed {
    fn from(error: sqlx::Error) -> Self {
        Self::Stored(error)
    }
}

impl From<reqwest::Error> for Failed {
    fn from(error: reqwest::Error) -> Self {
        Self::Fetched(error)
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        match self {
            Self::Stored(sqlx::Error::RowNotFound) => StatusCode::NOT_FOUND.into_response(),
            Self::Stored(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
            Self::Fetched(error) if error.is_status() => StatusCode::BAD_GATEWAY.into_response(),
            Self::Fetched(error) if error.is_timeout() => StatusCode::GATEWAY_TIMEOUT.into_response(),
            Self::Fetched(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        }
    }
}

async fn one(State(pool): State<sqlx::PgPool>) -> Result<&'static str, Failed> {
    sqlx::query("SELECT 1").fetch_one(&pool).await?;
    Ok("one")
}

#[utoipa::path(get, path = "/optional", responses((status = 200), (status = 404), (status = 500)))]
async fn optional(State(pool): State<sqlx::PgPool>) -> Result<&'static str, Failed> {
    sqlx::query("SELECT 1").fetch_optional(&pool).await?;
    Ok("optional")
}

async fn sent() -> Result<&'static str, Failed> {
    reqwest::Client::new().get("http://a").send().await?;
    Ok("sent")
}

async fn checked() -> Result<&'static str, Failed> {
    let response = reqwest::Client::new().get("http://a").send().await.unwrap();
    response.error_for_status()?;
    Ok("checked")
}

pub fn routes() -> Router {
    Router::new()
        .route("/one", get(one))
        .route("/optional", get(optional))
        .route("/sent", get(sent))
        .route("/checked", get(checked))
}
