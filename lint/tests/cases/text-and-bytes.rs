//! Text and bytes are sent with 200, whatever makes them: a constructor of the standard library, a macro, a conversion
//! into a variable whose type is written, a serializer. What the serializer cannot write is sent as 500.
//!
//! dependencies: axum = "0.8"; bytes = "1"; serde_json = "1"
//!
//! ```text
//! METHOD  PATH            HANDLER                 DECLARED  RETURNED
//! GET     /beside-fields  service::beside_fields  -         200
//! GET     /converted      service::converted      -         200
//! GET     /decoded        service::decoded        -         200 502
//! GET     /empty          service::empty          -         200
//! GET     /frozen         service::frozen         -         200
//! GET     /list           service::list           -         200
//! GET     /loaded         service::loaded         -         200
//! GET     /written        service::written        -         200 500
//! ```

use axum::{
    Router,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use bytes::{BufMut, BytesMut};

async fn empty() -> impl IntoResponse {
    String::new()
}

async fn list() -> impl IntoResponse {
    vec![1u8]
}

async fn beside_fields() -> impl IntoResponse {
    (HeaderMap::new(), String::with_capacity(8))
}

async fn converted() -> impl IntoResponse {
    let text: String = "x".into();
    text
}

fn load() -> Vec<u8> {
    let mut all = Vec::new();
    all.push(1);
    all
}

async fn loaded() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "image/png")], load())
}

async fn decoded() -> impl IntoResponse {
    match String::from_utf8(load()) {
        Ok(text) => text.into_response(),
        Err(_) => StatusCode::BAD_GATEWAY.into_response(),
    }
}

pub struct Frozen;

impl IntoResponse for Frozen {
    fn into_response(self) -> Response {
        let mut buffer = BytesMut::new();
        buffer.put_u8(1);
        ([(header::CONTENT_TYPE, HeaderValue::from_static("x"))], buffer.freeze()).into_response()
    }
}

async fn frozen() -> Frozen {
    Frozen
}

pub struct Written;

impl IntoResponse for Written {
    fn into_response(self) -> Response {
        match serde_json::to_vec(&1) {
            Ok(bytes) => bytes.into_response(),
            Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
}

async fn written() -> Written {
    Written
}

pub fn routes() -> Router {
    Router::new()
        .route("/empty", get(empty))
        .route("/list", get(list))
        .route("/beside-fields", get(beside_fields))
        .route("/converted", get(converted))
        .route("/loaded", get(loaded))
        .route("/decoded", get(decoded))
        .route("/frozen", get(frozen))
        .route("/written", get(written))
}
