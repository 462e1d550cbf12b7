//! A macro of this crate makes the error. 409 is undeclared in `first`, 402 in `second`, and each finding is
//! at the handler's own line, where the macro is called, not in the macro.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH          HANDLER          DECLARED  RETURNED
//! GET     /first/{id}   service::first   200       200 409 (400)
//! GET     /second/{id}  service::second  200       200 402 (400)
//! undeclared_status first 409 at 40
//! undeclared_status second 402 at 48
//! ```

use axum::{
    Json, Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};

pub enum Kind {
    Clash,
    Unpaid,
}

pub struct Fail {
    kind: Kind,
    line: u32,
}

impl IntoResponse for Fail {
    fn into_response(self) -> Response {
        let status = match self.kind {
            Kind::Clash => StatusCode::CONFLICT,
            Kind::Unpaid => StatusCode::PAYMENT_REQUIRED,
        };
        (status, self.line.to_string()).into_response()
    }
}

macro_rules! fail {
    ($kind:ident) => {
        Fail { kind: Kind::$kind, line: line!() }
    };
}

pub type Answer = Result<Json<u8>, Fail>;
#[utoipa::path(get, path = "/first/{id}", responses((status = 200)))]
async fn first(Path(id): Path<u8>) -> Answer {
    if id == 0 {
        return Err(fail!(Clash));
    }
    Ok(Json(id))
}

#[utoipa::path(get, path = "/second/{id}", responses((status = 200)))]
async fn second(Path(id): Path<u8>) -> Answer {
    if id == 0 {
        return Err(fail!(Unpaid));
    }
    Ok(Json(id))
}

pub fn routes() -> Router {
    Router::new().route("/first/{id}", get(first)).route("/second/{id}", get(second))
}
