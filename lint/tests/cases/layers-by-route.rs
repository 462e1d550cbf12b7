//! One handler on two routes, of which one alone is behind a layer: each endpoint shows the layers of its own route. What
//! the handler documents is never sent only where no route sends it.
//!
//! dependencies: axum = "0.8"; utoipa = "6"; tower-http = "0.6"
//!
//! ```text
//! METHOD  PATH    HANDLER         DECLARED     RETURNED
//! GET     /inner  service::shown  200 409 413  200 [413]
//! GET     /outer  service::shown  200 409 413  200
//! unreturned_status shown 409 at 5
//! ```

use axum::{Router, routing::get};
use tower_http::limit::RequestBodyLimitLayer;

#[utoipa::path(get, path = "/inner", responses((status = 200), (status = 409), (status = 413)))]
async fn shown() -> &'static str {
    "shown"
}

pub fn routes() -> Router {
    let inner = Router::new().route("/inner", get(shown)).layer(RequestBodyLimitLayer::new(4096));
    Router::new().route("/outer", get(shown)).merge(inner)
}
