//! The status is a variable with a type, made by `.into()` from an enum of one's own. `found` sends 200, 409 and 410;
//! 409 is undeclared, 410 is not "never sent".
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH         HANDLER         DECLARED  RETURNED
//! GET     /found/{id}  service::found  200 410   200 409 410 (400)
//! undeclared_status found 409 at 40
//! ```

use axum::{
    Json, Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};

#[derive(Clone, Copy)]
pub enum Code {
    Gone,
    Clash,
}

impl From<Code> for StatusCode {
    fn from(code: Code) -> Self {
        match code {
            Code::Gone => StatusCode::GONE,
            Code::Clash => StatusCode::CONFLICT,
        }
    }
}

pub struct Fail {
    code: Code,
}

impl IntoResponse for Fail {
    fn into_response(self) -> Response {
        let status: StatusCode = self.code.into();
        (status, Json("failed")).into_response()
    }
}

#[utoipa::path(get, path = "/found/{id}", responses((status = 200), (status = 410)))]
async fn found(Path(id): Path<u8>) -> Result<Json<u8>, Fail> {
    match id {
        0 => Err(Fail { code: Code::Gone }),
        1 => Err(Fail { code: Code::Clash }),
        n => Ok(Json(n)),
    }
}

pub fn routes() -> Router {
    Router::new().route("/found/{id}", get(found))
}
