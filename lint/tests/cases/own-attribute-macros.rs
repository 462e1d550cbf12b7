//! Attribute macros of other crates above and below the one that routes: the handler is found, and its statuses are read.
//! `#[protect(..)]` of actix-web-grants sends 403 itself.
//!
//! dependencies: actix-web = "4"; actix-web-grants = "4"; tracing = "0.1"; own-macros = { path = "macros" }; utoipa = "6"
//!
//! ```text
//! METHOD  PATH  HANDLER     DECLARED  RETURNED
//! GET     /a    service::a  -         200
//! POST    /b    service::b  -         201 403
//! GET     /c    service::c  200       200
//! ```

use actix_web::{HttpResponse, get, post, web};
use actix_web_grants::protect;
use own_macros::{timed, traced_errors};

#[timed]
#[get("/a")]
#[tracing::instrument(skip_all)]
async fn a() -> HttpResponse {
    HttpResponse::Ok().finish()
}

#[post("/b")]
#[protect("ADMIN")]
async fn b() -> HttpResponse {
    HttpResponse::Created().finish()
}

#[utoipa::path(responses((status = 200)))]
#[get("/c")]
#[traced_errors(level = "warn")]
#[own_macros::limit(rate = 7)]
async fn c() -> HttpResponse {
    HttpResponse::Ok().finish()
}

pub fn config(cfg: &mut web::ServiceConfig) {
    cfg.service(a).service(b).service(c);
}
