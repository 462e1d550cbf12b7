//! A method of a wrapper is one of the value in it, and so is its error: `begin` fails with an error of sqlx behind
//! `Arc`, `State`, `Extension`, a lock, a list and a cell, so that 502 is sent and neither 503 of `Io` nor 400 of `Form`.
//! A poisoned lock of the standard library is an error of the lock. `Arc<dyn Store>` of another crate may fail with any of
//! the three. `r2d2` is a crate of its own behind `diesel::r2d2`, of which `Failed` has no conversion.
//!
//! dependencies: axum = "0.8"; sqlx = "0.8"; tokio = "1"; diesel = "2"; store = "1"; dashmap = "6"
//!
//! ```text
//! METHOD  PATH        HANDLER             DECLARED  RETURNED
//! GET     /any        service::any        -         200 400? 502? 503?
//! GET     /extension  service::extension  -         200 502
//! GET     /global     service::global     -         200 502
//! GET     /listed     service::listed     -         200 502
//! GET     /locked     service::locked     -         200 502
//! GET     /named      service::named      -         200 502
//! GET     /other      service::other      -         200 400? 502? 503?
//! GET     /read       service::read       -         200 503
//! GET     /shared     service::shared     -         200 502
//! GET     /whole      service::whole      -         200 502
//! ```

use axum::{
    Extension, Router,
    extract::{State, multipart::MultipartError},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use sqlx::PgPool;
use std::{collections::HashMap, sync::{Arc, Mutex, OnceLock}};

pub enum Failed {
    Sql(sqlx::Error),
    Io(std::io::Error),
    Form(MultipartError),
}

impl From<sqlx::Error> for Failed {
    fn from(error: sqlx::Error) -> Self {
        Self::Sql(error)
    }
}

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<MultipartError> for Failed {
    fn from(error: MultipartError) -> Self {
        Self::Form(error)
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        match self {
            Self::Sql(_) => StatusCode::BAD_GATEWAY.into_response(),
            Self::Io(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
            Self::Form(_) => StatusCode::BAD_REQUEST.into_response(),
        }
    }
}

static POOL: OnceLock<PgPool> = OnceLock::new();

pub struct Shared {
    pool: Mutex<PgPool>,
    pools: Vec<PgPool>,
    named: tokio::sync::RwLock<HashMap<String, Arc<PgPool>>>,
}

async fn shared(State(pool): State<Arc<PgPool>>) -> Result<(), Failed> {
    pool.begin().await?;
    Ok(())
}

async fn whole(pool: State<PgPool>) -> Result<(), Failed> {
    pool.begin().await?;
    Ok(())
}

async fn extension(pool: Extension<Arc<PgPool>>) -> Result<(), Failed> {
    pool.begin().await?;
    Ok(())
}

async fn locked(State(shared): State<Arc<Shared>>) -> Result<(), Failed> {
    shared.pool.lock().unwrap().begin().await?;
    Ok(())
}

async fn listed(State(shared): State<Arc<Shared>>) -> Result<(), Failed> {
    shared.pools.first().unwrap().begin().await?;
    Ok(())
}

async fn named(State(shared): State<Arc<Shared>>) -> Result<(), Failed> {
    let pool = shared.named.read().await.get("main").cloned().unwrap();
    pool.begin().await?;
    Ok(())
}

async fn global() -> Result<(), Failed> {
    POOL.get().unwrap().begin().await?;
    Ok(())
}

async fn read() -> Result<(), Failed> {
    std::fs::File::open("a")?;
    Ok(())
}

async fn any(State(store): State<Arc<dyn store::Store>>) -> Result<(), Failed> {
    store.begin().await?;
    Ok(())
}

type Connections = diesel::r2d2::Pool<diesel::r2d2::ConnectionManager<diesel::PgConnection>>;

async fn other(State(pool): State<Connections>) -> Result<(), Failed> {
    pool.get()?;
    Ok(())
}

pub fn routes() -> Router {
    Router::new()
        .route("/shared", get(shared))
        .route("/whole", get(whole))
        .route("/extension", get(extension))
        .route("/locked", get(locked))
        .route("/listed", get(listed))
        .route("/named", get(named))
        .route("/global", get(global))
        .route("/read", get(read))
        .route("/any", get(any))
        .route("/other", get(other))
}
