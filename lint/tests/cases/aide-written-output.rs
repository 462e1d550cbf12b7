//! A type says by its own `OperationOutput` which responses aide documents, and a `Result` documents those of both halves.
//! In aide 0.16 a status is `StatusCode::Code(..)`. `Failed` documents 400 and 403, so that `shown` and `kept` lack
//! nothing, and `made` lacks 409. The wrapper `Packed<T>` documents 200, as the `Json<T>` in it does. What `Listed` lists
//! is not read, since a constant has it: nothing can be called undeclared. `Silent` lists nothing, so 410 is undeclared.
//!
//! dependencies: axum = "0.8"; aide = { version = "0.16.0-alpha.4", features = ["axum", "axum-json"] }
//!
//! ```text
//! METHOD  PATH     HANDLER          DECLARED     RETURNED
//! GET     /kept    service::kept    200 400 403  200 403
//! GET     /listed  service::listed  200          200 404
//! POST    /made    service::made    200          200 409
//! GET     /shown   service::shown   200 400 403  200 400
//! GET     /silent  service::silent  200          200 410
//! undeclared_status made 409 at 97
//! undeclared_status silent 410 at 105
//! ```

use aide::{
    OperationOutput,
    axum::{ApiRouter, routing::{get_with, post_with}},
    generate::GenContext,
    openapi::{Operation, Response as Documented, StatusCode::Code},
};
use axum::{Json, extract::State, http::StatusCode, response::{IntoResponse, Response}};

pub enum Failed {
    Wrong,
    Forbidden,
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        match self {
            Self::Wrong => StatusCode::BAD_REQUEST.into_response(),
            Self::Forbidden => StatusCode::FORBIDDEN.into_response(),
        }
    }
}

impl OperationOutput for Failed {
    type Inner = Self;

    fn inferred_responses(
        ctx: &mut GenContext,
        operation: &mut Operation,
    ) -> Vec<(Option<aide::openapi::StatusCode>, Documented)> {
        let body = Json::<String>::operation_response(ctx, operation).unwrap();
        vec![(Some(Code(400)), body.clone()), (Some(Code(403)), body)]
    }
}

pub struct Packed<T>(T);

impl<T: serde::Serialize> IntoResponse for Packed<T> {
    fn into_response(self) -> Response {
        Json(self.0).into_response()
    }
}

impl<T: schemars::JsonSchema> OperationOutput for Packed<T> {
    type Inner = Self;

    fn inferred_responses(
        ctx: &mut GenContext,
        operation: &mut Operation,
    ) -> Vec<(Option<aide::openapi::StatusCode>, Documented)> {
        Json::<T>::inferred_responses(ctx, operation)
    }
}

const CODES: [u16; 2] = [404, 409];

pub struct Listed;

impl IntoResponse for Listed {
    fn into_response(self) -> Response {
        StatusCode::NOT_FOUND.into_response()
    }
}

impl OperationOutput for Listed {
    type Inner = Self;

    fn inferred_responses(
        _: &mut GenContext,
        _: &mut Operation,
    ) -> Vec<(Option<aide::openapi::StatusCode>, Documented)> {
        CODES.iter().map(|code| (Some(Code(*code)), Documented::default())).collect()
    }
}

pub struct Silent;

impl IntoResponse for Silent {
    fn into_response(self) -> Response {
        StatusCode::GONE.into_response()
    }
}

impl OperationOutput for Silent {
    type Inner = Self;
}

async fn shown(State(open): State<bool>) -> Result<Json<u8>, Failed> {
    if open { Ok(Json(1)) } else { Err(Failed::Wrong) }
}

async fn kept(State(open): State<bool>) -> Result<Packed<u8>, Failed> {
    if open { Ok(Packed(1)) } else { Err(Failed::Forbidden) }
}

async fn made(State(open): State<bool>) -> Result<Packed<u8>, Response> {
    if open { Ok(Packed(1)) } else { Err(StatusCode::CONFLICT.into_response()) }
}

async fn listed(State(open): State<bool>) -> Result<Json<u8>, Listed> {
    if open { Ok(Json(1)) } else { Err(Listed) }
}

async fn silent(State(open): State<bool>) -> Result<Json<u8>, Silent> {
    if open { Ok(Json(1)) } else { Err(Silent) }
}

pub fn routes() -> ApiRouter<bool> {
    ApiRouter::new()
        .api_route("/shown", get_with(shown, |op| op))
        .api_route("/kept", get_with(kept, |op| op))
        .api_route("/made", post_with(made, |op| op))
        .api_route("/listed", get_with(listed, |op| op))
        .api_route("/silent", get_with(silent, |op| op))
}
