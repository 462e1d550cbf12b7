//! A method of a type that is not followed is none of the workspace's methods of that name which take no `self`, or give
//! no `Result` to ask: these fail with 500 for certain, and never with 409. A builder of a response can fail as far as its
//! type tells: `built` may send 500.
//!
//! dependencies: axum = "0.8"; sea-orm = "1"
//!
//! ```text
//! METHOD  PATH       HANDLER            DECLARED  RETURNED
//! GET     /built     service::built     -         200 500?
//! GET     /inserted  service::inserted  -         200 500
//! GET     /listed    service::listed    -         200 500
//! GET     /mapped    service::mapped    -         200 500
//! GET     /one       service::one       -         200 500
//! ```

use axum::{Router, extract::State, http::{StatusCode, header}, response::{IntoResponse, Response}, routing::get};
use sea_orm::{DatabaseConnection, Set, entity::prelude::*};

mod role {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "roles")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
    }
}

pub struct Rights(u8);

impl Rights {
    pub fn all() -> Self {
        Self(1)
    }
}

pub struct Sessions(u8);

impl Sessions {
    pub async fn insert(&self, _: u8) {}

    pub fn one(&self, id: u8) -> Option<u8> {
        Some(id)
    }
}

#[derive(Debug)]
pub enum AppError {
    Db(DbErr),
    Http(axum::http::Error),
    Taken,
}

impl From<DbErr> for AppError {
    fn from(error: DbErr) -> Self {
        Self::Db(error)
    }
}

impl From<axum::http::Error> for AppError {
    fn from(error: axum::http::Error) -> Self {
        Self::Http(error)
    }
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        match self {
            Self::Taken => StatusCode::CONFLICT.into_response(),
            Self::Db(_) | Self::Http(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
}

async fn listed(State(db): State<DatabaseConnection>) -> Result<(), AppError> {
    role::Entity::find().filter(role::Column::Id.eq(1)).all(&db).await?;
    Ok(())
}

async fn one(State(db): State<DatabaseConnection>) -> Result<(), AppError> {
    role::Entity::find().filter(role::Column::Id.eq(1)).one(&db).await?;
    Ok(())
}

async fn inserted(State(db): State<DatabaseConnection>) -> Result<(), AppError> {
    let model = role::ActiveModel { id: Set(1) };
    model.insert(&db).await?;
    Ok(())
}

async fn mapped(State(db): State<DatabaseConnection>) -> Result<(), AppError> {
    role::ActiveModel { id: Set(1) }.insert(&db).await.map_err(AppError::from)?;
    Ok(())
}

async fn built() -> Result<Response, AppError> {
    let response = Response::builder().status(StatusCode::OK).header(header::CONTENT_TYPE, "text/csv");
    Ok(response.body("a,b".into())?)
}

pub fn app() -> Router<DatabaseConnection> {
    Router::new()
        .route("/listed", get(listed))
        .route("/one", get(one))
        .route("/inserted", get(inserted))
        .route("/mapped", get(mapped))
        .route("/built", get(built))
}
