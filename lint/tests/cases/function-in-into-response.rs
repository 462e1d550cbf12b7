//! `into_response` has a small function of its own. `shown` sends 200, 404 and 507; the errors are undeclared, and
//! nothing else is possible.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH         HANDLER         DECLARED  RETURNED
//! GET     /shown/{id}  service::shown  200       200 404 507 (400)
//! undeclared_status shown 404 at 30
//! undeclared_status shown 507 at 31
//! ```

use axum::{
    Json, Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};

pub enum Broken {
    Missing,
    Full,
}

impl IntoResponse for Broken {
    fn into_response(self) -> Response {
        fn text(status: StatusCode, text: &'static str) -> Response {
            (status, Json(text)).into_response()
        }
        match self {
            Self::Missing => text(StatusCode::NOT_FOUND, "missing"),
            Self::Full => text(StatusCode::INSUFFICIENT_STORAGE, "full"),
        }
    }
}

#[utoipa::path(get, path = "/shown/{id}", responses((status = 200)))]
async fn shown(Path(id): Path<u8>) -> Result<Json<u8>, Broken> {
    match id {
        0 => Err(Broken::Missing),
        1 => Err(Broken::Full),
        n => Ok(Json(n)),
    }
}

pub fn routes() -> Router {
    Router::new().route("/shown/{id}", get(shown))
}
