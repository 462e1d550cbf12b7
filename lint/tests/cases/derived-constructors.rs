//! Derives that write constructors: `new_missing` makes `Missing` and nothing else, and `Coded::new` a struct with the
//! status of its argument. `found` sends 404, `busy` 409, `coded` 410, `filled` 423.
//!
//! dependencies: axum = "0.8"; derive-new = "0.7"; derive_more = { version = "2", features = ["constructor"] }; thiserror = "2"
//!
//! ```text
//! METHOD  PATH     HANDLER          DECLARED  RETURNED
//! GET     /busy    service::busy    -         409
//! GET     /coded   service::coded   -         410
//! GET     /filled  service::filled  -         423
//! GET     /found   service::found   -         200 404
//! ```

use axum::{
    Router,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use derive_more::Constructor;
use derive_new::new;

#[derive(Debug, new, thiserror::Error)]
pub enum Failed {
    #[error("bad")]
    BadInput { message: String },
    #[error("missing")]
    Missing { message: String },
    #[error("busy")]
    StillBusy(String),
    #[error("locked")]
    Locked {
        message: String,
        #[new(default)]
        tries: u32,
    },
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        match self {
            Self::BadInput { .. } => StatusCode::BAD_REQUEST,
            Self::Missing { .. } => StatusCode::NOT_FOUND,
            Self::StillBusy(_) => StatusCode::CONFLICT,
            Self::Locked { .. } => StatusCode::LOCKED,
        }
        .into_response()
    }
}

#[derive(Constructor)]
pub struct Coded {
    message: String,
    status: StatusCode,
}

impl IntoResponse for Coded {
    fn into_response(self) -> Response {
        (self.status, self.message).into_response()
    }
}

async fn found() -> Result<&'static str, Failed> {
    std::env::args().next().map(|_| "a").ok_or_else(|| Failed::new_missing("none".to_owned()))
}

async fn busy() -> Result<(), Failed> {
    Err(Failed::new_still_busy("busy".to_owned()))
}

async fn coded() -> Result<(), Coded> {
    Err(Coded::new("gone".to_owned(), StatusCode::GONE))
}

async fn filled() -> Result<(), Failed> {
    Err(Failed::new_locked("locked".to_owned()))
}

pub fn routes() -> Router {
    Router::new()
        .route("/busy", get(busy))
        .route("/coded", get(coded))
        .route("/filled", get(filled))
        .route("/found", get(found))
}
