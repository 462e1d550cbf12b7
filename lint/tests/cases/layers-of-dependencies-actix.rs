//! Middleware of other crates sends a fixed set: a limit 429 and 500, or what a function answers to those who are denied and
//! 500, a monitor nothing, and the function that finds the authorities of a request its errors.
//!
//! dependencies: actix-web = "4"; actix-extensible-rate-limit = "0.4"; actix-web-prom = "0.10"; actix-web-grants = "4"
//!
//! ```text
//! METHOD  PATH  HANDLER        DECLARED  RETURNED
//! GET     /a    service::page  -         200 [429 500]
//! GET     /b    service::page  -         200 [500 503]
//! GET     /c    service::page  -         200 [401]
//! ```

use actix_extensible_rate_limit::{
    RateLimiter,
    backend::{SimpleInputFunctionBuilder, memory::InMemoryBackend},
};
use actix_web::{App, Error, HttpResponse, dev::ServiceRequest, error::ErrorUnauthorized, web};
use actix_web_grants::GrantsMiddleware;
use actix_web_prom::PrometheusMetricsBuilder;
use std::{collections::HashSet, time::Duration};

async fn page() -> HttpResponse {
    HttpResponse::Ok().finish()
}

async fn authorities(request: &ServiceRequest) -> Result<HashSet<String>, Error> {
    if request.path() == "/x" {
        return Err(ErrorUnauthorized("no"));
    }
    Ok(HashSet::new())
}

pub fn routes() {
    let backend = InMemoryBackend::builder().build();
    let input = SimpleInputFunctionBuilder::new(Duration::from_secs(1), 5).real_ip_key().build();
    let prometheus = PrometheusMetricsBuilder::new("api").endpoint("/metrics").build().unwrap();
    App::new()
        .wrap(prometheus)
        .service(
            web::scope("/a")
                .wrap(RateLimiter::builder(backend.clone(), input).add_headers().build())
                .route("", web::get().to(page)),
        )
        .service(
            web::scope("/b")
                .wrap(
                    RateLimiter::builder(backend, input)
                        .request_denied_response(|_| HttpResponse::ServiceUnavailable().finish())
                        .build(),
                )
                .route("", web::get().to(page)),
        )
        .service(
            web::scope("/c")
                .wrap(GrantsMiddleware::with_extractor(authorities))
                .route("", web::get().to(page)),
        );
}
