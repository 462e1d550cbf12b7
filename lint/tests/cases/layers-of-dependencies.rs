//! Layers of other crates send a fixed set: axum-login's macros 401 and 403, or a redirection to the place where one logs
//! in, and 500 if that is no URL. What the alternative of `predicate_required!` sends is not read.
//!
//! dependencies: axum = "0.8"; axum-login = "0.18"
//!
//! ```text
//! METHOD  PATH  HANDLER        DECLARED  RETURNED
//! GET     /a    service::page  -         200 [401]
//! GET     /b    service::page  -         200 [307 500]
//! GET     /c    service::page  -         200 [403]
//! GET     /d    service::page  -         200 [?]
//! ```

use axum::{Router, routing::get};
use axum_login::{login_required, permission_required};

pub struct Backend;

async fn page() -> &'static str {
    "page"
}

pub fn routes() -> Router {
    Router::new()
        .merge(Router::new().route("/a", get(page)).route_layer(login_required!(Backend)))
        .merge(Router::new().route("/b", get(page)).route_layer(login_required!(Backend, login_url = "/login")))
        .merge(Router::new().route("/c", get(page)).route_layer(permission_required!(Backend, "all")))
        .merge(Router::new().route("/d", get(page)).route_layer(axum_login::predicate_required!(is_in, "no")))
}
