//! A macro of another crate registers `hidden`, so that it is not known which layers are around it: the documented 409 may
//! come from the guard of an app, and is no finding. `seen` is registered without the guard, and nobody sends its 409.
//!
//! dependencies: actix-web = "4"; utoipa = "6"; outside = "1"
//!
//! ```text
//! METHOD  PATH        HANDLER           DECLARED  RETURNED
//! GET     /g/guarded  service::guarded  -         200 [409]
//! GET     /hidden     service::hidden   200 409   200 [?]
//! GET     /seen       service::seen     200 409   200
//! unreturned_status seen 409 at 18
//! ```

use actix_web::{
    App, Error, HttpResponse, HttpServer,
    body::BoxBody,
    dev::{ServiceRequest, ServiceResponse},
    error::ErrorConflict,
    get,
    middleware::{Next, from_fn},
    web,
};

#[utoipa::path(get, path = "/hidden", responses((status = 200), (status = 409)))]
#[get("/hidden")]
pub async fn hidden() -> HttpResponse {
    HttpResponse::Ok().finish()
}

#[utoipa::path(get, path = "/seen", responses((status = 200), (status = 409)))]
#[get("/seen")]
pub async fn seen() -> HttpResponse {
    HttpResponse::Ok().finish()
}

#[get("/guarded")]
pub async fn guarded() -> HttpResponse {
    HttpResponse::Ok().finish()
}

async fn guard(request: ServiceRequest, next: Next<BoxBody>) -> Result<ServiceResponse, Error> {
    if request.headers().is_empty() {
        return Err(ErrorConflict("empty"));
    }
    next.call(request).await
}

fn main() {
    outside::register!(hidden);
    let guarded_scope = web::scope("/g").wrap(from_fn(guard)).service(guarded);
    let _ = HttpServer::new(|| App::new().service(guarded_scope).service(seen));
}
