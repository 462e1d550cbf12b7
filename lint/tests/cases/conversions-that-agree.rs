//! An error of which the crate is not known comes from one of the conversions. Where each of them leads to 500, that is
//! certain, and the variants without a conversion are never made: `decoded` and `found` send 500 and no 409. `Entity` of
//! sea-orm is what the derive of its model writes, under any name that it is imported by. `forwarded` calls the method that
//! the type of the other crate has itself, since the trait's method calls that too. A report of eyre is that of color-eyre.
//!
//! dependencies: axum = "0.8"; sea-orm = "1"; base64 = "0.22"; store = "1"; color-eyre = "0.6"
//!
//! ```text
//! METHOD  PATH        HANDLER             DECLARED  RETURNED
//! GET     /decoded    service::decoded    -         200 500
//! GET     /forwarded  service::forwarded  -         200 500
//! GET     /found      service::found      -         200 500
//! GET     /reported   service::reported   -         200 500
//! GET     /split      service::split      -         200 502
//! GET     /unknown    service::unknown    -         200 500? 502? 503?
//! ```

use axum::{Router, extract::State, http::StatusCode, response::{IntoResponse, Response}, routing::get};
use color_eyre::eyre::WrapErr;
use sea_orm::{DatabaseConnection, EntityTrait};

#[allow(non_snake_case)]
pub mod Host {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, DeriveEntityModel)]
    #[sea_orm(table_name = "hosts")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
    }
}

pub mod prelude {
    pub use super::Host::Entity as Hosts;
}

use prelude::Hosts;

pub enum Failed {
    Database(sea_orm::DbErr),
    Io(std::io::Error),
    Taken,
}

impl From<sea_orm::DbErr> for Failed {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Database(error)
    }
}

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        match self {
            Self::Database(_) | Self::Io(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
            Self::Taken => StatusCode::CONFLICT.into_response(),
        }
    }
}

pub enum Split {
    Database(sea_orm::DbErr),
    Io(std::io::Error),
    Report(color_eyre::Report),
}

impl From<sea_orm::DbErr> for Split {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Database(error)
    }
}

impl From<std::io::Error> for Split {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<color_eyre::Report> for Split {
    fn from(error: color_eyre::Report) -> Self {
        Self::Report(error)
    }
}

impl IntoResponse for Split {
    fn into_response(self) -> Response {
        match self {
            Self::Database(_) => StatusCode::BAD_GATEWAY.into_response(),
            Self::Io(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
            Self::Report(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
}

async fn found(State(db): State<DatabaseConnection>) -> Result<String, Failed> {
    let hosts = Host::Entity::find().all(&db).await?;
    Ok(hosts.len().to_string())
}

async fn split(State(db): State<DatabaseConnection>) -> Result<String, Split> {
    let host = Hosts::find_by_id(1).one(&db).await?;
    Ok(host.is_some().to_string())
}

async fn decoded() -> Result<String, Failed> {
    let bytes = base64::engine::general_purpose::URL_SAFE.decode("x")?;
    Ok(format!("{bytes:?}"))
}

async fn unknown() -> Result<String, Split> {
    let bytes = store::STORE.decode_all("x")?;
    Ok(format!("{bytes:?}"))
}

async fn reported() -> Result<String, Split> {
    let number: u8 = "1".parse().wrap_err("no number")?;
    Ok(number.to_string())
}

pub trait Readable {
    fn fetch_key(&self, key: &str) -> Result<Option<String>, std::io::Error>;
}

impl Readable for store::Keyspace {
    fn fetch_key(&self, key: &str) -> Result<Option<String>, std::io::Error> {
        self.fetch_key(key)
    }
}

async fn forwarded(State(keys): State<store::Keyspace>) -> Result<String, Failed> {
    Ok(keys.fetch_key("a")?.unwrap_or_default())
}

pub fn routes() -> Router<DatabaseConnection> {
    Router::new()
        .route("/found", get(found))
        .route("/split", get(split))
        .route("/decoded", get(decoded))
        .route("/unknown", get(unknown))
        .route("/reported", get(reported))
        .route("/forwarded", get(forwarded))
}
