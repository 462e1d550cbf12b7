//! A constructor of the framework is the handler. `/empty` is listed with 204, and `/ok` with 200.
//!
//! dependencies: actix-web = "4"
//!
//! ```text
//! METHOD  PATH    HANDLER                           DECLARED  RETURNED
//! GET     /empty  service::HttpResponse::NoContent  -         204
//! GET     /ok     service::HttpResponse::Ok         -         200
//! ```

use actix_web::{HttpResponse, web};

pub fn config(cfg: &mut web::ServiceConfig) {
    cfg.route("/empty", web::get().to(HttpResponse::NoContent)).route("/ok", web::get().to(HttpResponse::Ok));
}
