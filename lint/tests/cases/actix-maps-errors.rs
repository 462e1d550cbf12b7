//! Errors whose responses a function maps, as actix-web does from 4.15: their statuses are not certain, successes are.
//!
//! dependencies: actix-web = "4"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH    HANDLER        DECLARED  RETURNED
//! GET     /books  service::list  404       200 403? ?
//! undeclared_status list 200 at 17
//! ```

use actix_web::{Error, HttpResponse, dev::{ServiceRequest, ServiceResponse}, error, get, middleware::Next};

async fn hide(request: ServiceRequest, next: Next<()>) -> Result<ServiceResponse, Error> {
    next.call(request).await.map_err(|mut error| {
        error.add_response_mapper(|response| HttpResponse::NotFound().finish());
        error
    })
}

#[utoipa::path(get, path = "/books", responses((status = 404)))]
#[get("/books")]
async fn list() -> Result<HttpResponse, Error> {
    if closed() {
        return Err(error::ErrorForbidden("closed"));
    }
    Ok(HttpResponse::Ok().finish())
}
