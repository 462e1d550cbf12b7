//! A closure that an iterator calls may fail, and `collect` into a `Result` fails with that: `all` sends 404 and no other
//! variant, `some` 409 by `try_for_each`, `found` 404 for none. Elements that are only mapped fail with nothing, and a list
//! of results is no failure (`kept`). The rows of a query fail as the query does, and a query has a `filter` itself.
//!
//! dependencies: axum = "0.8"; sea-orm = "1"
//!
//! ```text
//! METHOD  PATH       HANDLER            DECLARED  RETURNED
//! GET     /all       service::all       -         200 404 (400 413 415 422)
//! GET     /found     service::found     -         200 404 (400 413 415 422)
//! GET     /inferred  service::inferred  -         200 404 (400 413 415 422)
//! GET     /kept      service::kept      -         200 (400 413 415 422)
//! GET     /mapped    service::mapped    -         200 (400 413 415 422)
//! GET     /queried   service::queried   -         200 500
//! GET     /some      service::some      -         200 409 (400 413 415 422)
//! ```

use axum::{
    Json, Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, QueryFilter};

pub mod user {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, DeriveEntityModel)]
    #[sea_orm(table_name = "users")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
    }
}

pub enum Failed {
    Database(sea_orm::DbErr),
    Missing,
    Taken,
    Gone,
}

impl From<sea_orm::DbErr> for Failed {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Database(error)
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        match self {
            Self::Database(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Missing => StatusCode::NOT_FOUND,
            Self::Taken => StatusCode::CONFLICT,
            Self::Gone => StatusCode::GONE,
        }
        .into_response()
    }
}

fn find(id: i32) -> Result<String, Failed> {
    if id > 9 { Err(Failed::Missing) } else { Ok(id.to_string()) }
}

async fn all(Json(ids): Json<Vec<i32>>) -> Result<String, Failed> {
    let names = ids.into_iter().filter(|id| *id > 0).map(|id| find(id)).collect::<Result<Vec<_>, Failed>>()?;
    Ok(names.concat())
}

async fn inferred(Json(ids): Json<Vec<i32>>) -> Result<String, Failed> {
    let names: Vec<String> = ids.iter().map(|id| find(*id)).collect::<Result<_, _>>()?;
    Ok(names.concat())
}

async fn some(Json(ids): Json<Vec<i32>>) -> Result<(), Failed> {
    ids.iter().try_for_each(|id| if *id == 7 { Err(Failed::Taken) } else { Ok(()) })
}

async fn found(Json(ids): Json<Vec<i32>>) -> Result<String, Failed> {
    let first = ids.iter().find(|id| **id > 3).ok_or(Failed::Missing)?;
    Ok(first.to_string())
}

async fn mapped(Json(ids): Json<Vec<i32>>) -> Result<String, Failed> {
    let names: Vec<String> = ids.iter().map(|id| id.to_string()).collect();
    Ok(names.concat())
}

async fn kept(Json(ids): Json<Vec<i32>>) -> Result<String, Failed> {
    let names = ids.iter().map(|id| find(*id)).collect::<Vec<_>>();
    Ok(names.len().to_string())
}

async fn queried(State(db): State<DatabaseConnection>) -> Result<String, Failed> {
    let mut query = user::Entity::find();
    if std::env::args().count() > 1 {
        query = query.filter(user::Column::Id.eq(1).or(user::Column::Id.eq(2)));
    }
    let users = query.all(&db).await?;
    Ok(users.into_iter().map(|user| user.id.to_string()).collect::<String>())
}

pub fn routes() -> Router<DatabaseConnection> {
    Router::new()
        .route("/all", get(all))
        .route("/inferred", get(inferred))
        .route("/some", get(some))
        .route("/found", get(found))
        .route("/mapped", get(mapped))
        .route("/kept", get(kept))
        .route("/queried", get(queried))
}
