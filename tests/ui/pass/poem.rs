//! Beside the attributes of poem and poem-openapi, above and below.

#![deny(warnings)]

use poem::{
    Result, handler,
    http::StatusCode,
    web::{Json, Path},
};
use poem_openapi::{OpenApi, payload, payload::PlainText};
use responds::responds;

/// Above.
#[responds(200, 404)]
#[handler]
pub async fn above(Path(id): Path<u64>) -> Result<Json<u64>> {
    let id = id.checked_add(1).ok_or_else(|| poem::Error::from_status(StatusCode::NOT_FOUND))?;
    Ok(Json(id))
}

/// Below.
#[handler]
#[responds(200, 404, framework = poem)]
pub fn below(Path(id): Path<u64>) -> Result<Json<u64>> {
    let id = id.checked_add(1).ok_or_else(|| poem::Error::from_status(StatusCode::NOT_FOUND))?;
    Ok(Json(id))
}

pub struct Api;

#[OpenApi]
impl Api {
    /// Above.
    #[responds(200)]
    #[oai(path = "/above", method = "get")]
    async fn above(&self) -> PlainText<&'static str> {
        PlainText("above")
    }

    /// Below.
    #[oai(path = "/below", method = "post")]
    #[responds(200)]
    async fn below(&self) -> payload::Json<u64> {
        payload::Json(1)
    }
}
