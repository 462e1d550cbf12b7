//! Each error from outside becomes one status, whatever it is. `read` certainly sends 200 and 400, `took` certainly
//! sends 200 and 503; the errors are undeclared; the third, 401, is not possible in either, so both are closed.
//!
//! dependencies: axum = "0.8"; utoipa = "6"; serde_json = "1"; tokio = "1"
//!
//! ```text
//! METHOD  PATH   HANDLER        DECLARED  RETURNED
//! POST    /read  service::read  200       200 400 (400 413)
//! POST    /took  service::took  200       200 503
//! undeclared_status read 400 at 41
//! undeclared_status took 503 at 46
//! ```

use axum::{
    Json, Router,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::post,
};

pub enum AppError {
    Unreadable,
    Away,
    Stranger,
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        match self {
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::Away => StatusCode::SERVICE_UNAVAILABLE,
            Self::Stranger => StatusCode::UNAUTHORIZED,
        }
        .into_response()
    }
}

impl From<serde_json::Error> for AppError {
    fn from(_: serde_json::Error) -> Self {
        Self::Unreadable
    }
}

impl From<std::io::Error> for AppError {
    fn from(e: std::io::Error) -> Self {
        eprintln!("{e}");
        AppError::Away
    }
}

#[utoipa::path(post, path = "/read", responses((status = 200)))]
async fn read(text: String) -> Result<Json<u8>, AppError> {
    Ok(Json(serde_json::from_str(&text)?))
}

#[utoipa::path(post, path = "/took", responses((status = 200)))]
async fn took() -> Result<String, AppError> {
    let text = tokio::fs::read_to_string("x").await?;
    Ok(text)
}

pub fn routes() -> Router {
    Router::new().route("/read", post(read)).route("/took", post(took))
}
