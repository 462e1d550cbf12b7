//! Beside the attributes of salvo, above and below.

#![deny(warnings)]

use responds::responds;
use salvo::prelude::*;

/// Above.
#[responds(404)]
#[handler]
pub async fn above() -> StatusCode {
    StatusCode::NOT_FOUND
}

/// Below.
#[handler]
#[responds(404)]
pub async fn below() -> StatusCode {
    StatusCode::NOT_FOUND
}

#[responds(201)]
#[handler]
pub async fn out(res: &mut Response) {
    res.status_code(StatusCode::CREATED);
    res.render("out");
}

/// Documented, above.
#[responds(200)]
#[endpoint(tags("todos"))]
pub async fn endpoint_above() -> Json<u64> {
    Json(1)
}

/// Documented, below.
#[endpoint]
#[responds(200)]
pub async fn endpoint_below() -> Result<Json<u64>, StatusError> {
    Ok(Json(1))
}

/// The status is written before the content is.
#[responds(201)]
#[handler]
pub async fn written(res: &mut Response) -> Json<u64> {
    res.status_code(StatusCode::CREATED);
    Json(1)
}
