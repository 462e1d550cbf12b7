//! A stock of parts over HTTP, older than its declarations.

use poem::{
    Endpoint, EndpointExt, IntoResponse, Response, Route, delete, error::ResponseError, get, handler,
    http::StatusCode, middleware::Tracing, web::Path,
};
use responds::responds;

#[derive(Debug)]
pub struct OutOfStock;

impl std::fmt::Display for OutOfStock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("none left")
    }
}

impl std::error::Error for OutOfStock {}

impl ResponseError for OutOfStock {
    fn status(&self) -> StatusCode {
        StatusCode::CONFLICT
    }
}

/// The service.
pub fn app() -> impl Endpoint {
    Route::new().at("/parts/:id", get(show).put(take)).at("/parts", delete(clear)).with(Tracing)
}

fn left(id: u32) -> Result<u32, OutOfStock> {
    if id == 0 { Err(OutOfStock) } else { Ok(id) }
}

/// Shows what is left; that nothing may be left is forgotten.
#[responds(200)]
#[handler]
async fn show(Path(id): Path<u32>) -> poem::Result<String> {
    Ok(left(id)?.to_string())
}

/// Takes one; the same is forgotten twice.
#[responds(200, 202)]
#[handler]
async fn take(Path(id): Path<u32>) -> poem::Result<Response> {
    if id > 100 {
        return Ok(StatusCode::NOT_FOUND.into());
    }
    let left = left(id)? - 1;
    Ok(left.to_string().into_response())
}

#[responds(204)]
#[handler]
async fn clear() -> StatusCode {
    StatusCode::NO_CONTENT
}
