//! A helper chooses by `match` on what it is given, or by `if`; both are paths that are seen. `matched` and `asked`
//! alike certainly send 200, 404 and 409, and the errors of both are undeclared.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH           HANDLER           DECLARED  RETURNED
//! GET     /asked/{id}    service::asked    200       200 404 409 (400)
//! GET     /matched/{id}  service::matched  200       200 404 409 (400)
//! undeclared_status matched 404 at 24
//! undeclared_status matched 409 at 24
//! undeclared_status asked 404 at 30
//! undeclared_status asked 409 at 30
//! ```

use axum::{Json, Router, extract::Path, http::StatusCode, routing::get};

fn by_match(id: u8) -> Result<u8, StatusCode> {
    match id {
        0 => Err(StatusCode::NOT_FOUND),
        1 => Err(StatusCode::CONFLICT),
        n => Ok(n),
    }
}

fn by_if(id: u8) -> Result<u8, StatusCode> {
    if id == 0 {
        return Err(StatusCode::NOT_FOUND);
    }
    if id == 1 {
        return Err(StatusCode::CONFLICT);
    }
    Ok(id)
}

#[utoipa::path(get, path = "/matched/{id}", responses((status = 200)))]
async fn matched(Path(id): Path<u8>) -> Result<Json<u8>, StatusCode> {
    let n = by_match(id)?;
    Ok(Json(n))
}

#[utoipa::path(get, path = "/asked/{id}", responses((status = 200)))]
async fn asked(Path(id): Path<u8>) -> Result<Json<u8>, StatusCode> {
    let n = by_if(id)?;
    Ok(Json(n))
}

pub fn routes() -> Router {
    Router::new().route("/matched/{id}", get(matched)).route("/asked/{id}", get(asked))
}
