//! Beside the routing attributes of actix-web, above and below.

#![deny(warnings)]

use actix_web::{HttpResponse, Responder, delete, get, post, route, web};
use responds::responds;

/// Above.
#[responds(200, 404)]
#[get("/above/{id}")]
async fn above(id: web::Path<u64>) -> HttpResponse {
    match *id {
        0 => HttpResponse::NotFound().finish(),
        id => HttpResponse::Ok().json(id),
    }
}

/// Below.
#[get("/below/{id}")]
#[responds(200, 404)]
async fn below(id: web::Path<u64>) -> HttpResponse {
    match *id {
        0 => HttpResponse::NotFound().finish(),
        id => HttpResponse::Ok().json(id),
    }
}

#[responds(201)]
#[post("/post", name = "made")]
async fn made() -> impl Responder {
    HttpResponse::Created().insert_header(("Location", "/above/1")).finish()
}

#[responds(200)]
#[route("/route", method = "GET", method = "HEAD")]
async fn routed() -> &'static str {
    "routed"
}

#[responds(204)]
#[delete("/unit")]
async fn unit() -> Result<(), actix_web::Error> {
    Ok(())
}

#[responds(200)]
#[actix_web::routes]
#[get("/several")]
#[put("/several")]
async fn several() -> HttpResponse {
    HttpResponse::Ok().body("several")
}

pub fn configure(config: &mut web::ServiceConfig) {
    config.service(above).service(below).service(made).service(routed).service(unit).service(several);
}
