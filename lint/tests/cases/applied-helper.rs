//! A helper that is applied by a method of the value (as by the crate `tap`). `piped` sends what `plain` sends, 200
//! and 404.
//!
//! dependencies: axum = "0.8"
//!
//! ```text
//! METHOD  PATH         HANDLER         DECLARED  RETURNED
//! GET     /piped/{id}  service::piped  -         200 404 (400)
//! GET     /plain/{id}  service::plain  -         200 404 (400)
//! ```

use axum::{
    Json, Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};

trait Pipe: Sized {
    fn pipe<R>(self, f: impl FnOnce(Self) -> R) -> R {
        f(self)
    }
}

impl<T> Pipe for T {}
fn find(id: u8) -> Option<u8> {
    (id > 0).then_some(id)
}

fn answer(found: Option<u8>) -> Response {
    match found {
        Some(n) => Json(n).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn piped(Path(id): Path<u8>) -> Response {
    find(id).pipe(answer)
}

async fn plain(Path(id): Path<u8>) -> Response {
    answer(find(id))
}

pub fn routes() -> Router {
    Router::new().route("/piped/{id}", get(piped)).route("/plain/{id}", get(plain))
}
