//! `transaction` of sqlx returns what its closure returns, or an error of sqlx in that type: 404 and 500. That of sea-orm
//! has the closure's error in `Transaction`, and its own in `Connection`: a `match` and a `From` tell them apart, and
//! neither makes the variant that no closure makes (410). `transaction` of an unknown crate may give
//! any of them.
//!
//! dependencies: axum = "0.8"; sqlx = "0.8"; sea-orm = "1"; store = "1"
//!
//! ```text
//! METHOD  PATH        HANDLER             DECLARED  RETURNED
//! GET     /converted  service::converted  -         404 502
//! GET     /matched    service::matched    -         409 502
//! GET     /queried    service::queried    -         200 404 500
//! GET     /unknown    service::unknown    -         200 404? 410? 500? 502? 503?
//! ```

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use sea_orm::{DatabaseConnection, TransactionError, TransactionTrait};
use sqlx::Connection;

pub enum Failed {
    Queried(sqlx::Error),
    Mapped(sea_orm::DbErr),
    Stored(store::Error),
    Missing,
    Gone,
}

impl From<sqlx::Error> for Failed {
    fn from(error: sqlx::Error) -> Self {
        Self::Queried(error)
    }
}

impl From<sea_orm::DbErr> for Failed {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Mapped(error)
    }
}

impl From<store::Error> for Failed {
    fn from(error: store::Error) -> Self {
        Self::Stored(error)
    }
}

impl From<TransactionError<Failed>> for Failed {
    fn from(error: TransactionError<Failed>) -> Self {
        match error {
            TransactionError::Connection(error) => error.into(),
            TransactionError::Transaction(error) => error,
        }
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        match self {
            Self::Queried(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Mapped(_) => StatusCode::BAD_GATEWAY,
            Self::Stored(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Missing => StatusCode::NOT_FOUND,
            Self::Gone => StatusCode::GONE,
        }
        .into_response()
    }
}

async fn queried(State(mut connection): State<sqlx::PgConnection>) -> Result<String, Failed> {
    let count = connection
        .transaction(|transaction| {
            Box::pin(async move {
                let done = sqlx::query("DELETE FROM a").execute(&mut **transaction).await?;
                if done.rows_affected() == 0 { Err(Failed::Missing) } else { Ok(done.rows_affected()) }
            })
        })
        .await?;
    Ok(count.to_string())
}

async fn converted(State(db): State<DatabaseConnection>) -> Result<(), Failed> {
    db.transaction::<_, (), Failed>(|_| Box::pin(async move { Err(Failed::Missing) })).await?;
    Ok(())
}

async fn matched(State(db): State<DatabaseConnection>) -> Result<(), StatusCode> {
    db.transaction::<_, (), StatusCode>(|_| Box::pin(async move { Err(StatusCode::CONFLICT) })).await.map_err(
        |error| match error {
            TransactionError::Connection(_) => StatusCode::BAD_GATEWAY,
            TransactionError::Transaction(status) => status,
        },
    )
}

async fn unknown(State(store): State<store::Store>) -> Result<(), Failed> {
    store.transaction(|_| Err(Failed::Missing))?;
    Ok(())
}

pub fn routes() -> Router {
    Router::new()
        .route("/queried", get(queried))
        .route("/converted", get(converted))
        .route("/matched", get(matched))
        .route("/unknown", get(unknown))
}
