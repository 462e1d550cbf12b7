//! A service whose document `openapi.json` is older than its handlers; poem-openapi made it of `before.rs`.

use poem::{Error, Response, Result, Route, get, handler, http::StatusCode, web::{Json, Path}};

fn find(id: u32) -> Result<u32> {
    if id == 0 { Err(Error::from_status(StatusCode::NOT_FOUND)) } else { Ok(id) }
}

#[handler]
pub fn list() -> Json<Vec<u32>> {
    Json(Vec::new())
}

#[handler]
pub fn create() -> StatusCode {
    StatusCode::CREATED
}

#[handler]
pub fn show(Path(id): Path<u32>) -> Result<Json<u32>> {
    Ok(Json(find(id)?))
}

#[handler]
pub fn remove(Path(_): Path<u32>) -> StatusCode {
    StatusCode::NO_CONTENT
}

#[handler]
pub fn secret() -> Response {
    Response::builder().status(StatusCode::UNAUTHORIZED).header("www-authenticate", "Bearer").body(())
}

#[handler]
pub fn health() -> &'static str {
    "fine"
}

pub fn routes() -> Route {
    let todos = Route::new()
        .at("/todos", get(list).post(create))
        .at("/todos/:id", get(show).delete(remove))
        .at("/secret", get(secret));
    Route::new().nest("/api", todos).at("/health", get(health))
}
