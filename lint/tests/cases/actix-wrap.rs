//! A function around a scope responds with 401. 401 is listed for `inner` as sent by a layer and is not
//! "never sent"; for `outer`, beside the scope, it is never sent.
//!
//! dependencies: actix-web = "4"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH        HANDLER         DECLARED  RETURNED
//! GET     /api/inner  service::inner  200 401   200 [401]
//! GET     /outer      service::outer  200 401   200
//! unreturned_status outer 401 at 28
//! ```

use actix_web::{
    Error, HttpResponse,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    error::ErrorUnauthorized,
    get,
    middleware::{Next, from_fn},
    web,
};

async fn known(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    if request.headers().get("authorization").is_none() {
        return Err(ErrorUnauthorized("who are you"));
    }
    next.call(request).await
}

#[utoipa::path(responses((status = 200), (status = 401)))]
#[get("/inner")]
async fn inner() -> HttpResponse {
    HttpResponse::Ok().finish()
}

#[utoipa::path(responses((status = 200), (status = 401)))]
#[get("/outer")]
async fn outer() -> HttpResponse {
    HttpResponse::Ok().finish()
}

pub fn config(cfg: &mut web::ServiceConfig) {
    cfg.service(web::scope("/api").wrap(from_fn(known)).service(inner)).service(outer);
}
