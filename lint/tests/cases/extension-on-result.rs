//! A trait of one's own gives every `Result` and `Option` a method, whose default goes by a second one and then by
//! `map_err` with a variant. `wrapped` sends 200 and 500, `asked` sends 200 and 400, and nothing beyond is possible
//! (401 is made nowhere here).
//!
//! dependencies: axum = "0.8"; utoipa = "6"; tokio = "1"
//!
//! ```text
//! METHOD  PATH        HANDLER           DECLARED  RETURNED
//! GET     /asked/{n}  service::asked    200       200 400 (400)
//! GET     /wrapped    service::wrapped  200       200 500
//! undeclared_status wrapped 500 at 54
//! undeclared_status asked 400 at 60
//! ```

use axum::{
    Json, Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};

pub enum Fault {
    Inner(String),
    Wrong(String),
    Stranger,
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let (status, text) = match self {
            Self::Inner(text) => (StatusCode::INTERNAL_SERVER_ERROR, text),
            Self::Wrong(text) => (StatusCode::BAD_REQUEST, text),
            Self::Stranger => (StatusCode::UNAUTHORIZED, String::new()),
        };
        (status, text).into_response()
    }
}

pub trait Explain<T>: Sized {
    fn explained(self, text: impl FnOnce() -> String) -> Result<T, String>;
    fn or_inner_with(self, text: impl FnOnce() -> String) -> Result<T, Fault> {
        self.explained(text).map_err(Fault::Inner)
    }
    fn or_inner(self, text: &str) -> Result<T, Fault> {
        self.or_inner_with(|| text.to_owned())
    }
    fn or_wrong(self, text: &str) -> Result<T, Fault> {
        self.explained(|| text.to_owned()).map_err(Fault::Wrong)
    }
}

impl<T, E: std::fmt::Display> Explain<T> for Result<T, E> {
    fn explained(self, text: impl FnOnce() -> String) -> Result<T, String> {
        self.map_err(|e| format!("{}: {e}", text()))
    }
}

impl<T> Explain<T> for Option<T> {
    fn explained(self, text: impl FnOnce() -> String) -> Result<T, String> {
        self.ok_or_else(text)
    }
}

#[utoipa::path(get, path = "/wrapped", responses((status = 200)))]
async fn wrapped() -> Result<Json<usize>, Fault> {
    let text = tokio::fs::read_to_string("list.txt").await.or_inner("list")?;
    Ok(Json(text.len()))
}

#[utoipa::path(get, path = "/asked/{n}", responses((status = 200)))]
async fn asked(Path(n): Path<String>) -> Result<Json<u8>, Fault> {
    let n = n.parse::<u8>().or_wrong("no number")?;
    Ok(Json(n))
}

pub fn routes() -> Router {
    Router::new().route("/wrapped", get(wrapped)).route("/asked/{n}", get(asked))
}
