//! An arm takes its variant out of the values for the arms below it, also inside `Err`: the catch-all sends the other
//! variants alone. So `caught` never sends 409, `both` no error at all, and `asked` no 404; `guarded` may send 409, since
//! its guard may fail.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH      HANDLER           DECLARED         RETURNED
//! GET     /asked    service::asked    200 202 409 429  200 202 409 429
//! GET     /both     service::both     200 202          200 202
//! GET     /caught   service::caught   200 202 429      200 202 429
//! GET     /guarded  service::guarded  200 202 409 429  200 202 409 429
//! GET     /whole    service::whole    202 429 500      202 429 500
//! ```

use axum::{
    Router,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};

pub enum AppError {
    Limit,
    Target,
    Missing,
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        match self {
            Self::Limit => StatusCode::TOO_MANY_REQUESTS,
            Self::Target => StatusCode::CONFLICT,
            Self::Missing => StatusCode::NOT_FOUND,
        }
        .into_response()
    }
}

fn create(n: usize) -> Result<u8, AppError> {
    match n {
        1 => Err(AppError::Limit),
        2 => Err(AppError::Target),
        _ => Ok(1),
    }
}

fn find(n: usize) -> Result<u8, AppError> {
    if n == 0 { Err(AppError::Missing) } else { create(n) }
}

fn number() -> usize {
    std::env::args().count()
}

#[utoipa::path(get, path = "/caught", responses((status = 200), (status = 202), (status = 429)))]
async fn caught() -> Result<StatusCode, AppError> {
    match create(number()) {
        Ok(_) => Ok(StatusCode::OK),
        Err(AppError::Target) => Ok(StatusCode::ACCEPTED),
        Err(error) => Err(error),
    }
}

#[utoipa::path(get, path = "/both", responses((status = 200), (status = 202)))]
async fn both() -> Result<StatusCode, AppError> {
    match create(number()) {
        Ok(_) => Ok(StatusCode::OK),
        Err(AppError::Target | AppError::Limit) => Ok(StatusCode::ACCEPTED),
        Err(error) => return Err(error),
    }
}

#[utoipa::path(get, path = "/whole", responses((status = 202), (status = 429), (status = 500)))]
async fn whole() -> Result<StatusCode, AppError> {
    match create(number()) {
        Err(AppError::Target) => Ok(StatusCode::ACCEPTED),
        other => other.map(|_| StatusCode::INTERNAL_SERVER_ERROR),
    }
}

#[utoipa::path(get, path = "/asked", responses((status = 200), (status = 202), (status = 409), (status = 429)))]
async fn asked() -> Result<StatusCode, AppError> {
    let found = find(number());
    if let Err(AppError::Missing) = found {
        return Ok(StatusCode::ACCEPTED);
    }
    found.map(|_| StatusCode::OK)
}

#[utoipa::path(get, path = "/guarded", responses((status = 200), (status = 202), (status = 409), (status = 429)))]
async fn guarded() -> Result<StatusCode, AppError> {
    match create(number()) {
        Ok(_) => Ok(StatusCode::OK),
        Err(AppError::Target) if number() > 7 => Ok(StatusCode::ACCEPTED),
        Err(error) => Err(error),
    }
}

pub fn routes() -> Router {
    Router::new()
        .route("/caught", get(caught))
        .route("/both", get(both))
        .route("/whole", get(whole))
        .route("/asked", get(asked))
        .route("/guarded", get(guarded))
}
