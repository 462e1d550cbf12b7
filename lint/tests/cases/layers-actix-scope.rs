//! A function around a scope sends 401. It concerns the route in the scope, and not the one beside it.
//!
//! dependencies: actix-web = "4"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH        HANDLER         DECLARED     RETURNED
//! GET     /api/inner  service::inner  200 401 409  200 [401]
//! GET     /outer      service::outer  200 409      200
//! unreturned_status inner 409 at 7
//! unreturned_status outer 409 at 9
//! ```

use actix_web::{Error, HttpResponse, body::MessageBody, dev::{ServiceRequest, ServiceResponse}, error::ErrorUnauthorized, get, middleware::{Next, from_fn}, web};
async fn known(request: ServiceRequest, next: Next<impl MessageBody>) -> Result<ServiceResponse<impl MessageBody>, Error> {
    if request.headers().get("authorization").is_none() { return Err(ErrorUnauthorized("who are you")); }
    next.call(request).await
}
#[utoipa::path(responses((status = 200), (status = 401), (status = 409)))] #[get("/inner")]
async fn inner() -> HttpResponse { HttpResponse::Ok().finish() }
#[utoipa::path(responses((status = 200), (status = 409)))] #[get("/outer")]
async fn outer() -> HttpResponse { HttpResponse::Ok().finish() }
pub fn config(cfg: &mut web::ServiceConfig) {
    cfg.service(web::scope("/api").wrap(from_fn(known)).service(inner)).service(outer);
}
