//! The methods of an enum with `#[enum_dispatch]` call those of the types that its variants hold: `one` sends 404 of the only
//! provider, and not the 410 that another function sends; `any` sends what either of two may send. A model of sea-orm has the
//! methods of its trait: `related` sends 500 alone.
//!
//! dependencies: axum = "0.8"; enum_dispatch = "0.3"; sea-orm = "1"; url = "2"; thiserror = "2"
//!
//! ```text
//! METHOD  PATH      HANDLER           DECLARED  RETURNED
//! GET     /any      service::any      -         200? 404? 410?
//! GET     /one      service::one      -         200 404
//! GET     /related  service::related  -         200 500
//! ```

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use enum_dispatch::enum_dispatch;
use sea_orm::{DatabaseConnection, ModelTrait};

mod host {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, DeriveEntityModel)]
    #[sea_orm(table_name = "hosts")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
    }
}

#[derive(Debug, thiserror::Error)]
pub enum Failed {
    #[error("database")]
    Database(#[from] sea_orm::DbErr),
    #[error("url")]
    Url(#[from] url::ParseError),
    #[error("missing")]
    Missing,
    #[error("gone")]
    Gone,
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        match self {
            Self::Missing => StatusCode::NOT_FOUND,
            Self::Gone => StatusCode::GONE,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        }
        .into_response()
    }
}

#[derive(Clone)]
pub struct Stored {
    names: Vec<String>,
}

#[derive(Clone)]
pub struct Remote;

#[enum_dispatch]
#[derive(Clone)]
pub enum Provider {
    Stored(Stored),
}

#[enum_dispatch]
#[derive(Clone)]
pub enum Either {
    Stored(Stored),
    Remote(Remote),
}

#[enum_dispatch(Provider, Either)]
pub trait Provides {
    fn provide(&self) -> Result<String, Failed>;
}

impl Provides for Stored {
    fn provide(&self) -> Result<String, Failed> {
        self.names.first().cloned().ok_or(Failed::Missing)
    }
}

impl Provides for Remote {
    fn provide(&self) -> Result<String, Failed> {
        if std::env::args().count() > 2 { Err(Failed::Gone) } else { Ok(String::new()) }
    }
}

async fn one(State(provider): State<Provider>) -> Result<String, Failed> {
    Ok(provider.provide()?)
}

async fn any(State(provider): State<Either>) -> Result<String, Failed> {
    Ok(provider.provide()?)
}

fn found(id: i32) -> host::Model {
    host::Model { id }
}

async fn related(State(db): State<DatabaseConnection>) -> Result<String, Failed> {
    let hosts = found(1).find_related(host::Entity).all(&db).await?;
    Ok(hosts.len().to_string())
}

pub fn app() -> Router {
    Router::new().route("/one", get(one)).route("/any", get(any)).route("/related", get(related))
}
