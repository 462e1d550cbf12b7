//! An error of one's own becomes a pair of status and body by `From`. `told` and `helped` send 200, 422 and 429;
//! `thrown` sends 503 alone; all errors are undeclared.
//!
//! dependencies: axum = "0.8"; utoipa = "6"; serde = "1"
//!
//! ```text
//! METHOD  PATH         HANDLER          DECLARED  RETURNED
//! GET     /helped/{n}  service::helped  200       200 422 429 (400)
//! GET     /thrown      service::thrown  200       503
//! GET     /told/{n}    service::told    200       200 422 429 (400)
//! undeclared_status told 422 at 38
//! undeclared_status told 429 at 38
//! undeclared_status helped 422 at 48
//! undeclared_status helped 429 at 48
//! unreturned_status thrown 200 at 52
//! undeclared_status thrown 503 at 54
//! ```

use axum::{Json, Router, extract::Path, http::StatusCode, routing::get};

#[derive(serde::Serialize)]
pub struct Report {
    text: String,
}

pub enum ModelError {
    Busy,
    TooLong(usize),
    Cold,
}

impl From<ModelError> for (StatusCode, Json<Report>) {
    fn from(e: ModelError) -> Self {
        let (status, text) = match e {
            ModelError::Busy => (StatusCode::TOO_MANY_REQUESTS, "busy".to_owned()),
            ModelError::TooLong(n) => (StatusCode::UNPROCESSABLE_ENTITY, format!("{n} is too long")),
            ModelError::Cold => (StatusCode::SERVICE_UNAVAILABLE, "cold".to_owned()),
        };
        (status, Json(Report { text }))
    }
}

fn tell(n: usize) -> Result<usize, ModelError> {
    if n == 0 {
        return Err(ModelError::Busy);
    }
    if n > 9 {
        return Err(ModelError::TooLong(n));
    }
    Ok(n)
}

#[utoipa::path(get, path = "/told/{n}", responses((status = 200)))]
async fn told(Path(n): Path<usize>) -> Result<Json<usize>, (StatusCode, Json<Report>)> {
    let n = tell(n)?;
    Ok(Json(n))
}

async fn helper(n: usize) -> Result<Json<usize>, (StatusCode, Json<Report>)> {
    Ok(Json(tell(n)?))
}

#[utoipa::path(get, path = "/helped/{n}", responses((status = 200)))]
async fn helped(Path(n): Path<usize>) -> Result<Json<usize>, (StatusCode, Json<Report>)> {
    let n = helper(n).await?;
    Ok(n)
}

#[utoipa::path(get, path = "/thrown", responses((status = 200)))]
async fn thrown() -> Result<Json<usize>, (StatusCode, Json<Report>)> {
    Err(ModelError::Cold)?
}

pub fn routes() -> Router {
    Router::new()
        .route("/told/{n}", get(told))
        .route("/helped/{n}", get(helped))
        .route("/thrown", get(thrown))
}
