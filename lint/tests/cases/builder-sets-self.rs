//! A builder step assigns the status to a field of `self`. `clash` sends 200 and 409 and never 500, so 409 is
//! undeclared.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH         HANDLER         DECLARED  RETURNED
//! GET     /clash/{id}  service::clash  200       200 409 (400)
//! undeclared_status clash 409 at 34
//! ```

use axum::{
    Json, Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};

pub struct Fail {
    status: StatusCode,
    text: String,
}

impl Fail {
    pub fn new(text: &str) -> Self {
        Self { status: StatusCode::INTERNAL_SERVER_ERROR, text: text.into() }
    }
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }
}

impl IntoResponse for Fail {
    fn into_response(self) -> Response {
        (self.status, self.text).into_response()
    }
}

#[utoipa::path(get, path = "/clash/{id}", responses((status = 200)))]
async fn clash(Path(id): Path<u8>) -> Result<Json<u8>, Fail> {
    if id == 0 {
        return Err(Fail::new("taken").status(StatusCode::CONFLICT));
    }
    Ok(Json(id))
}

pub fn routes() -> Router {
    Router::new().route("/clash/{id}", get(clash))
}
