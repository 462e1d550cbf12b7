//! The modules that `table!` of diesel writes are of diesel, by whatever path they are named: a query that begins with one
//! of their tables fails with an error of diesel, and so does `optional` behind it. `filter` of a query takes a condition
//! and is not that of an `Option`. A pooled connection has the methods of the connection in it: what its `transaction`
//! gives is that of the closure, or an error of diesel. A table that a glob in a body brings is not followed into
//! `filter` of a column (`/b`), nor from a module around it (`/c`).
//!
//! dependencies: axum = "0.8"; diesel = "2"; r2d2 = "0.8"; thiserror = "2"
//!
//! ```text
//! METHOD  PATH  HANDLER     DECLARED  RETURNED
//! GET     /a    service::a  -         200 500
//! GET     /b    service::b  -         200 404 500? 503?
//! GET     /c    service::c  -         200 500? 503?
//! GET     /d    service::d  -         200 404 500
//! ```

use axum::{
    Router,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use diesel::{
    prelude::*,
    r2d2::{ConnectionManager, PooledConnection},
};

pub mod schema {
    diesel::table! {
        /// People.
        users (id) {
            id -> Int4,
            name -> Text,
            active -> Bool,
        }
    }

    pub mod inner {
        diesel::table! {
            use diesel::sql_types::*;

            archive.roles (id) {
                id -> Int4,
            }
        }
    }
}

type Connection = PooledConnection<ConnectionManager<PgConnection>>;

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

fn connection() -> Connection {
    r2d2::Pool::new(ConnectionManager::new("postgres://a")).unwrap().get().unwrap()
}

fn first(connection: &mut Connection) -> Result<i32, Failed> {
    use schema::users::dsl as people;
    Ok(people::users.select(people::id).filter(people::id.eq(1).and(people::active)).first(connection)?)
}

fn by_glob(connection: &mut Connection) -> Result<Option<i32>, Failed> {
    use crate::schema::users::dsl::*;
    Ok(users.filter(active).select(id).first::<i32>(connection).optional()?)
}

fn by_table(connection: &mut Connection) -> Result<Vec<i32>, Failed> {
    use schema::inner::*;
    Ok(roles::table.select(roles::id).load(connection)?)
}

fn changed(connection: &mut Connection, user: i32) -> Result<usize, Failed> {
    connection.transaction(|connection| {
        let count = diesel::delete(schema::users::table.find(user)).execute(connection)?;
        if count == 0 { Err(Failed::Missing) } else { Ok(count) }
    })
}

async fn a() -> Result<String, Failed> {
    Ok(first(&mut connection())?.to_string())
}

async fn b() -> Result<String, Failed> {
    Ok(by_glob(&mut connection())?.ok_or(Failed::Missing)?.to_string())
}

async fn c() -> Result<String, Failed> {
    Ok(by_table(&mut connection())?.len().to_string())
}

async fn d() -> Result<String, Failed> {
    Ok(changed(&mut connection(), 1)?.to_string())
}

pub fn routes() -> Router {
    Router::new().route("/a", get(a)).route("/b", get(b)).route("/c", get(c)).route("/d", get(d))
}
