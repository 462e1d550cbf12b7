//! `transaction` of diesel returns what its closure returns, or an error of diesel in that type: 404 and 500 are sent, and
//! the variant that no closure makes is not, so that 410 is neither certain nor possible. The connection has its name
//! from the prelude of diesel. A query fails with an error of diesel too.
//!
//! dependencies: axum = "0.8"; diesel = "2"; r2d2 = "0.8"; thiserror = "2"
//!
//! ```text
//! METHOD  PATH      HANDLER           DECLARED  RETURNED
//! GET     /changed  service::changed  -         200 404 500
//! GET     /queried  service::queried  -         200 500
//! ```

use axum::{
    Router,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use diesel::prelude::*;

#[derive(Debug, thiserror::Error)]
pub enum Failed {
    #[error("database")]
    Database(#[from] diesel::result::Error),
    #[error("pool")]
    Pool(#[from] r2d2::Error),
    #[error("missing")]
    Missing,
    #[error("gone")]
    Gone,
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        match self {
            Self::Database(_) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Pool(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Missing => StatusCode::NOT_FOUND,
            Self::Gone => StatusCode::GONE,
        }
        .into_response()
    }
}

fn connection() -> PgConnection {
    PgConnection::establish("postgres://a").unwrap()
}

fn change(connection: &mut PgConnection) -> Result<usize, Failed> {
    connection.transaction(|connection| {
        let changed = diesel::sql_query("SELECT 1").execute(connection)?;
        if changed == 0 {
            return Err(Failed::Missing);
        }
        Ok(changed)
    })
}

async fn changed() -> Result<String, Failed> {
    Ok(change(&mut connection())?.to_string())
}

async fn queried() -> Result<(), Failed> {
    diesel::sql_query("SELECT 1").execute(&mut connection())?;
    Ok(())
}

pub fn routes() -> Router {
    Router::new().route("/changed", get(changed)).route("/queried", get(queried))
}
