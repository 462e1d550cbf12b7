//! `#[protect(..)]` of actix-web-grants and of its like sends 403 itself, under the names of earlier versions too. With a
//! function as its `error` it sends what that returns, and an attribute of an unknown crate may send anything.
//!
//! dependencies: actix-web = "4"; actix-web-grants = "4"; protect-axum = "1"; own-guards = "1"
//!
//! ```text
//! METHOD  PATH  HANDLER     DECLARED  RETURNED
//! GET     /a    service::a  -         200 403
//! GET     /b    service::b  -         200 403
//! GET     /c    service::c  -         200 ?
//! GET     /d    service::d  -         200 ?
//! ```

use actix_web::{HttpResponse, get};
use actix_web_grants::{proc_macro::has_any_role, protect};

fn denied() -> HttpResponse {
    HttpResponse::NotFound().finish()
}

#[get("/a")]
#[protect("ADMIN")]
async fn a() -> HttpResponse {
    HttpResponse::Ok().finish()
}

#[has_any_role("ADMIN", "OWNER")]
#[get("/b")]
async fn b() -> HttpResponse {
    HttpResponse::Ok().finish()
}

#[get("/c")]
#[protect("ADMIN", error = "denied")]
async fn c() -> HttpResponse {
    HttpResponse::Ok().finish()
}

#[get("/d")]
#[own_guards::protect("ADMIN")]
async fn d() -> HttpResponse {
    HttpResponse::Ok().finish()
}
