//! A query that is filtered by a condition remains a query: `.filter(..)` makes an `Option` only of something that is one, or
//! that takes a function. So no variant without a `From` is sent: neither 409 of `listed`, nor 410 of `grown`, which
//! changes a query in a branch, nor any of them of `made`, whose struct is of the crate of its derive. `picked` filters an `Option`, and sends 409 where nothing is left.
//!
//! dependencies: axum = "0.8"; sea-orm = "1"; url = "2"; thiserror = "2"
//!
//! ```text
//! METHOD  PATH     HANDLER          DECLARED  RETURNED
//! GET     /grown   service::grown   -         200 500 (?)
//! GET     /listed  service::listed  -         200 500
//! POST    /made    service::made    -         201 500
//! GET     /picked  service::picked  -         200 409
//! ```

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use sea_orm::{ActiveModelTrait, ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter, Set};

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
    #[error("taken")]
    Taken,
    #[error("gone")]
    Gone,
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        match self {
            Self::Taken => StatusCode::CONFLICT,
            Self::Gone => StatusCode::GONE,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        }
        .into_response()
    }
}

async fn listed(State(db): State<DatabaseConnection>) -> Result<String, Failed> {
    let hosts = host::Entity::find().filter(host::Column::Id.eq(1)).all(&db).await?;
    Ok(hosts.len().to_string())
}

async fn grown(State(db): State<DatabaseConnection>, all: bool) -> Result<String, Failed> {
    let mut hosts = host::Entity::find();
    if !all {
        hosts = hosts.filter(condition());
    }
    Ok(hosts.all(&db).await?.len().to_string())
}

fn condition() -> sea_orm::Condition {
    sea_orm::Condition::all()
}

async fn made(State(db): State<DatabaseConnection>) -> Result<StatusCode, Failed> {
    host::ActiveModel { id: Set(1) }.insert(&db).await?;
    Ok(StatusCode::CREATED)
}

async fn picked() -> Result<String, Failed> {
    std::env::args().next().filter(|name| !name.is_empty()).ok_or(Failed::Taken)
}

pub fn app() -> Router {
    Router::new()
        .route("/listed", get(listed))
        .route("/grown", get(grown))
        .route("/made", post(made))
        .route("/picked", get(picked))
}
