//! A layer around a nested router responds with 401, one around all of it with 429. `list` has both for `/api/inner`,
//! as sent by a layer, and 429 alone for `/open`; `docs` lists them, marked so; neither is "never sent" where it is
//! documented (`inner`), 401 is where the layer does not reach (`open`); without documentation no error.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH        HANDLER         DECLARED     RETURNED
//! GET     /api/inner  service::inner  200 401 429  200 [401 429]
//! GET     /open       service::open   200 401      200 [429]
//! unreturned_status open 401 at 30
//! ```

use axum::{
    Router,
    extract::Request,
    http::StatusCode,
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::get,
};

async fn known(request: Request, next: Next) -> Result<Response, StatusCode> {
    if request.headers().get("authorization").is_none() {
        return Err(StatusCode::UNAUTHORIZED);
    }
    Ok(next.run(request).await)
}

async fn calm(request: Request, next: Next) -> Response {
    if request.uri().path().len() > 99 {
        return StatusCode::TOO_MANY_REQUESTS.into_response();
    }
    next.run(request).await
}

#[utoipa::path(get, path = "/api/inner", responses((status = 200), (status = 401), (status = 429)))]
async fn inner() -> &'static str {
    "inner"
}

#[utoipa::path(get, path = "/open", responses((status = 200), (status = 401)))]
async fn open() -> &'static str {
    "open"
}

pub fn routes() -> Router {
    let api = Router::new().route("/inner", get(inner)).layer(middleware::from_fn(known));
    Router::new().nest("/api", api).route("/open", get(open)).layer(middleware::from_fn(calm))
}
