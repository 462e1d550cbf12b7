//! An error type that is made from a pair of status and text, by `?` and by name. `listed` sends 200, 401 and 403
//! (403 is undeclared); `found` sends 200 and 404.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH     HANDLER          DECLARED  RETURNED
//! GET     /found   service::found   -         200 404
//! GET     /listed  service::listed  200 401   200 401 403
//! undeclared_status listed 403 at 32
//! ```

use axum::{
    Json, Router,
    http::{HeaderMap, StatusCode, header::WWW_AUTHENTICATE},
    response::{IntoResponse, Response},
    routing::get,
};

pub struct ApiError(StatusCode, String);
impl From<(StatusCode, String)> for ApiError {
    fn from((status, text): (StatusCode, String)) -> Self {
        Self(status, text)
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        (self.0, [(WWW_AUTHENTICATE, "Basic")], self.1).into_response()
    }
}

async fn require(headers: &HeaderMap) -> Result<String, (StatusCode, String)> {
    match headers.get("x-user") {
        None => Err((StatusCode::UNAUTHORIZED, "who are you".to_owned())),
        Some(v) if v == "guest" => Err((StatusCode::FORBIDDEN, "not for guests".to_owned())),
        Some(v) => Ok(v.to_str().unwrap_or("").to_owned()),
    }
}

#[utoipa::path(get, path = "/listed", responses((status = 200), (status = 401)))]
async fn listed(headers: HeaderMap) -> Result<Json<String>, ApiError> {
    Ok(Json(require(&headers).await?))
}

async fn found(headers: HeaderMap) -> Result<Json<usize>, ApiError> {
    let x = headers.get("x").ok_or_else(|| ApiError::from((StatusCode::NOT_FOUND, "none".to_owned())))?;
    Ok(Json(x.len()))
}

pub fn routes() -> Router {
    Router::new().route("/listed", get(listed)).route("/found", get(found))
}
