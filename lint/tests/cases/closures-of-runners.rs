//! A method of another crate that runs a closure gives what the closure returns: `run` of a type with rocket's `database`
//! exactly that, so that `followed` never finds nothing, diesel's `transaction` that or an error of diesel, and deadpool's
//! `interact` that in an `Ok`. Where nothing is known of a runner, it may fail by itself, or hand on an error of the closure
//! that it was given: every error of the handler is possible, and none is certain.
//!
//! dependencies: axum = "0.8"; diesel = "2"; deadpool-diesel = "0.6"; runner = "1"
//!
//! ```text
//! METHOD  PATH         HANDLER              DECLARED  RETURNED
//! GET     /followed    service::followed    -         200
//! GET     /found       service::found       -         200 404
//! GET     /interacted  service::interacted  -         200 404 502 503
//! GET     /retried     service::retried     -         200 404? 409? 410? 500?
//! GET     /transacted  service::transacted  -         200 404 500
//! ```

use axum::{Router, extract::State, http::StatusCode, response::{IntoResponse, Response}, routing::get};
use diesel::prelude::*;

#[database("main")]
pub struct Db(diesel::PgConnection);

pub enum Failed {
    Stored(diesel::result::Error),
    Missing,
    Taken,
    Gone,
}

impl From<diesel::result::Error> for Failed {
    fn from(error: diesel::result::Error) -> Self {
        Self::Stored(error)
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        match self {
            Self::Stored(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
            Self::Missing => StatusCode::NOT_FOUND.into_response(),
            Self::Taken => StatusCode::CONFLICT.into_response(),
            Self::Gone => StatusCode::GONE.into_response(),
        }
    }
}

fn find(name: &str) -> Option<String> {
    if name.is_empty() { None } else { Some(name.to_owned()) }
}

fn follow(name: &str) -> Option<String> {
    let user = find(name).expect("no user");
    Some(user)
}

async fn found(State(db): State<Db>) -> Result<String, StatusCode> {
    db.run(move |_| find("a")).await.ok_or(StatusCode::NOT_FOUND)
}

async fn followed(State(db): State<Db>) -> Result<String, StatusCode> {
    db.run(move |_| follow("a")).await.ok_or(StatusCode::NOT_FOUND)
}

fn changed(connection: &mut diesel::PgConnection) -> Result<usize, Failed> {
    connection.transaction(|connection| {
        let count = diesel::sql_query("SELECT 1").execute(connection)?;
        if count == 0 { Err(Failed::Missing) } else { Ok(count) }
    })
}

async fn transacted() -> Result<String, Failed> {
    let mut connection = diesel::PgConnection::establish("a").unwrap();
    Ok(changed(&mut connection)?.to_string())
}

async fn interacted(State(pool): State<deadpool_diesel::postgres::Pool>) -> Result<String, StatusCode> {
    let connection = pool.get().await.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)?;
    let found = connection.interact(|_| find("a")).await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    found.ok_or(StatusCode::NOT_FOUND)
}

async fn retried() -> Result<String, Failed> {
    let found = runner::Runner::new().attempt(|| if find("a").is_some() { Ok("a") } else { Err(Failed::Taken) })?;
    Ok(found.to_owned())
}

pub fn routes() -> Router<Db> {
    Router::new()
        .route("/found", get(found))
        .route("/followed", get(followed))
        .route("/transacted", get(transacted))
        .route("/interacted", get(interacted))
        .route("/retried", get(retried))
}
