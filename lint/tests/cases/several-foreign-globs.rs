//! Globs of several crates: each name is that of the framework that has it, and a type of the service is its own.
//!
//! dependencies: axum = "0.8"; axum-extra = "0.10"; sea-orm = "1"; thiserror = "2"
//!
//! ```text
//! METHOD  PATH   HANDLER        DECLARED  RETURNED
//! GET     /      service::home  -         307
//! GET     /page  service::page  -         206
//! GET     /row   service::row   -         200 404 502
//! ```

use axum::{extract::*, http::*, response::*, routing::*, *};
use axum_extra::extract::*;
use sea_orm::prelude::*;

pub struct Page(String);

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        (StatusCode::PARTIAL_CONTENT, self.0).into_response()
    }
}

pub enum Failure {
    Store(DbErr),
    Missing,
}

impl From<DbErr> for Failure {
    fn from(error: DbErr) -> Self {
        Self::Store(error)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        match self {
            Self::Store(_) => StatusCode::BAD_GATEWAY.into_response(),
            Self::Missing => StatusCode::NOT_FOUND.into_response(),
        }
    }
}

async fn page() -> Page {
    Page(String::new())
}

async fn row(State(store): State<DatabaseConnection>) -> Result<Json<i32>, Failure> {
    let row = Entity::find_by_id(1).one(&store).await?.ok_or(Failure::Missing)?;
    Ok(Json(row.id))
}

async fn home() -> Redirect {
    Redirect::temporary("/page")
}

pub fn routes() -> Router<DatabaseConnection> {
    Router::new().route("/page", get(page)).route("/row", get(row)).route("/", get(home))
}
