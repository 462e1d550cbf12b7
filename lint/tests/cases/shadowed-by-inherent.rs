//! An extension of a type of another crate calls the method of that type with the same name, which is no call of itself:
//! it comes back, and may fail. 410 is undeclared, and 200 is sent.
//!
//! dependencies: axum = "0.8"; utoipa = "6"; store = "1"
//!
//! ```text
//! METHOD  PATH  HANDLER       DECLARED  RETURNED
//! GET     /row  service::row  200 503   200 410 503
//! undeclared_status row 410 at 21
//! ```

use axum::{Json, Router, extract::State, http::StatusCode, routing::get};
use store::{Keyspace, Value};

trait Readable {
    fn read(&self, key: &str) -> store::Result<Option<Value>>;
}

impl Readable for Keyspace {
    fn read(&self, key: &str) -> store::Result<Option<Value>> {
        self.read(key)
    }
}

fn fetch<R: Readable>(rows: &R) -> Result<Option<Value>, StatusCode> {
    rows.read("a").map_err(|_| StatusCode::SERVICE_UNAVAILABLE)
}

#[utoipa::path(get, path = "/row", responses((status = 200), (status = 503)))]
async fn row(State(rows): State<Keyspace>) -> Result<Json<String>, StatusCode> {
    let found = fetch(&rows)?.ok_or(StatusCode::GONE)?;
    Ok(Json(found.to_string()))
}

pub fn routes() -> Router<Keyspace> {
    Router::new().route("/row", get(row))
}
