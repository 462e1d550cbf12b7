//! A closure of the service makes the layer of a scope: a limit sends 429 as its function makes it, or 500 where the backend
//! fails. A closure that only sets a header field sends nothing.
//!
//! dependencies: actix-web = "4"; actix-extensible-rate-limit = "0.4"
//!
//! ```text
//! METHOD  PATH      HANDLER           DECLARED  RETURNED
//! GET     /headed   service::headed   -         200
//! GET     /limited  service::limited  -         200 [429 500]
//! ```

use actix_extensible_rate_limit::{RateLimiter, backend::memory::InMemoryBackend};
use actix_web::{HttpResponse, middleware::DefaultHeaders, web};

async fn limited() -> HttpResponse {
    HttpResponse::Ok().finish()
}

async fn headed() -> HttpResponse {
    HttpResponse::Ok().finish()
}

fn denied(limit: u64) -> HttpResponse {
    let mut response = HttpResponse::TooManyRequests().finish();
    response.headers_mut().insert("x-limit".parse().unwrap(), limit.into());
    response
}

pub fn configure(config: &mut web::ServiceConfig) {
    let limiter = |limit: u64| {
        let backend = InMemoryBackend::builder().build();
        RateLimiter::builder(backend, input(limit)).request_denied_response(move |_| denied(limit)).build()
    };
    let header = || DefaultHeaders::new().add(("x-version", "1"));
    config
        .service(web::scope("/limited").wrap(limiter(3)).route("", web::get().to(limited)))
        .service(web::scope("/headed").wrap(header()).route("", web::get().to(headed)));
}
