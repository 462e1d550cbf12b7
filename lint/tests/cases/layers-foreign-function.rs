//! A function of another crate takes a router and gives one: it may have put any layer around it, so that nothing is
//! "never sent" for its routes. One that serves a router puts none around it.
//!
//! dependencies: axum = "0.8"; utoipa = "6"; fortress = "1"; lambda_http = "1"
//!
//! ```text
//! METHOD  PATH   HANDLER         DECLARED  RETURNED
//! GET     /a     service::a      200 409   200 [?]
//! GET     /b     service::b      200 409   200 [?]
//! GET     /c     service::c      200 409   200
//! GET     /free  service::/free  -         200
//! unreturned_status c 409 at 8
//! ```

use axum::{Router, routing::get};

#[utoipa::path(get, path = "/a", responses((status = 200), (status = 409)))]
async fn a() -> &'static str { "a" }
#[utoipa::path(get, path = "/b", responses((status = 200), (status = 409)))]
async fn b() -> &'static str { "b" }
#[utoipa::path(get, path = "/c", responses((status = 200), (status = 409)))]
async fn c() -> &'static str { "c" }

pub fn secured() -> Router {
    fortress::secure(Router::new().route("/a", get(a)))
}

pub fn chained() -> Router {
    fortress::secure(Router::new().route("/b", get(b))).route("/free", get(async || "free"))
}

pub async fn run() {
    lambda_http::run(Router::new().route("/c", get(c))).await;
}
