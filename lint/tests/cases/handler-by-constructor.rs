//! Handlers that are functions of a framework, named by their path, and one that cannot be found.
//!
//! dependencies: actix-web = "4"
//!
//! ```text
//! METHOD  PATH  HANDLER                           DECLARED  RETURNED
//! GET     /a    service::HttpResponse::NoContent  -         204
//! DELETE  /b    service::HttpResponse::Gone       -         410
//! GET     /c    service::elsewhere::handler       -         ?
//! -       -     service::HttpResponse::NotFound   -         404
//! ```

use actix_web::{HttpResponse, web};

pub fn config(cfg: &mut web::ServiceConfig) {
    cfg.route("/a", web::get().to(HttpResponse::NoContent))
        .route("/b", web::delete().to(HttpResponse::Gone))
        .service(web::resource("/c").route(web::get().to(elsewhere::handler)))
        .default_service(web::to(HttpResponse::NotFound));
}
