//! A crate whose functions fail with several errors: each function fails with its own, and what a crate hands on from
//! another fails with that crate's error. `parsed` sends 422, `read` 503, `spawned` 500, `locator` 400, `field` 409,
//! `pooled` 502, and none of them another one. `own` parses a type of the service, of which nothing is known.
//!
//! dependencies: axum = "0.8"; diesel = "2"; r2d2 = "0.8"; reqwest = "0.12"; url = "2"; thiserror = "2"; tokio = "1"
//!
//! ```text
//! METHOD  PATH      HANDLER           DECLARED  RETURNED
//! GET     /field    service::field    -         200 409
//! GET     /locator  service::locator  -         200 400
//! GET     /own      service::own      -         200 400? 409? 410? 422? 424? 500? 502? 503? 504?
//! GET     /parsed   service::parsed   -         200 422
//! GET     /pooled   service::pooled   -         200 502
//! GET     /queried  service::queried  -         200 424
//! GET     /read     service::read     -         200 503
//! GET     /spawned  service::spawned  -         200 500
//! ```

use axum::{
    Router,
    extract::State,
    http::{HeaderValue, StatusCode, header::InvalidHeaderValue},
    response::{IntoResponse, Response},
    routing::get,
};
use diesel::PgConnection;

type Pool = diesel::r2d2::Pool<diesel::r2d2::ConnectionManager<PgConnection>>;

#[derive(Debug, thiserror::Error)]
pub enum Failed {
    #[error("int")]
    Int(#[from] std::num::ParseIntError),
    #[error("io")]
    Io(#[from] std::io::Error),
    #[error("join")]
    Join(#[from] tokio::task::JoinError),
    #[error("client")]
    Client(#[from] reqwest::Error),
    #[error("url")]
    Url(#[from] url::ParseError),
    #[error("axum")]
    Axum(#[from] axum::Error),
    #[error("field")]
    Field(#[from] InvalidHeaderValue),
    #[error("pool")]
    Pool(#[from] r2d2::Error),
    #[error("database")]
    Database(#[from] diesel::result::Error),
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        match self {
            Self::Int(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Io(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Join(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Client(_) => StatusCode::GATEWAY_TIMEOUT,
            Self::Url(_) => StatusCode::BAD_REQUEST,
            Self::Axum(_) => StatusCode::GONE,
            Self::Field(_) => StatusCode::CONFLICT,
            Self::Pool(_) => StatusCode::BAD_GATEWAY,
            Self::Database(_) => StatusCode::FAILED_DEPENDENCY,
        }
        .into_response()
    }
}

pub struct Role;

impl std::str::FromStr for Role {
    type Err = Failed;

    fn from_str(_: &str) -> Result<Self, Failed> {
        Ok(Self)
    }
}

async fn parsed() -> Result<(), Failed> {
    "1".parse::<u32>()?;
    Ok(())
}

async fn own() -> Result<(), Failed> {
    "admin".parse::<Role>()?;
    Ok(())
}

async fn read() -> Result<(), Failed> {
    std::fs::read("a")?;
    tokio::fs::read("a").await?;
    Ok(())
}

async fn spawned() -> Result<(), Failed> {
    tokio::spawn(async {}).await?;
    tokio::task::spawn_blocking(|| ()).await?;
    Ok(())
}

async fn locator() -> Result<(), Failed> {
    reqwest::Url::parse("a")?;
    Ok(())
}

async fn field() -> Result<(), Failed> {
    HeaderValue::from_str("a")?;
    Ok(())
}

async fn pooled(State(pool): State<Pool>) -> Result<(), Failed> {
    pool.get()?;
    Ok(())
}

async fn queried(State(pool): State<Pool>) -> Result<(), Failed> {
    let mut connection = pool.get().unwrap();
    diesel::sql_query("SELECT 1").execute(&mut connection)?;
    Ok(())
}

pub fn routes() -> Router<Pool> {
    Router::new()
        .route("/field", get(field))
        .route("/locator", get(locator))
        .route("/own", get(own))
        .route("/parsed", get(parsed))
        .route("/pooled", get(pooled))
        .route("/queried", get(queried))
        .route("/read", get(read))
        .route("/spawned", get(spawned))
}
