//! A layer of actix-web that takes the response apart and puts it together again passes its status on (`/a`), and one that
//! writes another status through `response_mut` sends that (`/b`). A limiter that a closure or a function makes is known,
//! and so is the function that answers those whom it denies (`/c`, `/d`); a layer in a field is known by its type (`/e`).
//!
//! dependencies: actix-web = "4"; actix-extensible-rate-limit = "0.4"; actix-web-prom = "0.10"
//!
//! ```text
//! METHOD  PATH  HANDLER        DECLARED  RETURNED
//! GET     /a    service::page  -         200
//! GET     /b    service::page  -         200 [404]
//! GET     /c    service::page  -         200 [500 503]
//! GET     /d    service::page  -         200 [500 503]
//! GET     /e    service::page  -         200
//! ```

use actix_extensible_rate_limit::{RateLimiter, backend::memory::InMemoryBackend};
use actix_web::{
    App, Error, HttpResponse,
    body::{BoxBody, MessageBody},
    dev::{Service, ServiceRequest, ServiceResponse, Transform},
    http::StatusCode,
    middleware::{Next, from_fn},
    web,
};
use actix_web_prom::PrometheusMetrics;
use std::{
    future::{Future, Ready, ready},
    pin::Pin,
    rc::Rc,
};

pub struct Copied;

pub struct Copying<S> {
    service: Rc<S>,
}

impl<S, B> Transform<S, ServiceRequest> for Copied
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error> + 'static,
    B: MessageBody,
{
    type Response = ServiceResponse<BoxBody>;
    type Error = Error;
    type InitError = ();
    type Transform = Copying<S>;
    type Future = Ready<Result<Self::Transform, ()>>;

    fn new_transform(&self, service: S) -> Self::Future {
        ready(Ok(Copying { service: Rc::new(service) }))
    }
}

impl<S, B> Service<ServiceRequest> for Copying<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error> + 'static,
    B: MessageBody,
{
    type Response = ServiceResponse<BoxBody>;
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Error>>>>;

    actix_web::dev::forward_ready!(service);

    fn call(&self, request: ServiceRequest) -> Self::Future {
        let service = self.service.clone();
        Box::pin(async move {
            let response = service.call(request).await?;
            let (bytes, response) = copied(response).await;
            println!("{}", bytes.len());
            Ok(response)
        })
    }
}

async fn copied<B: MessageBody>(response: ServiceResponse<B>) -> (web::Bytes, ServiceResponse<BoxBody>) {
    let (request, response) = response.into_parts();
    let (response, body) = response.into_parts();
    let bytes = actix_web::body::to_bytes(body).await.unwrap_or_default();
    let response = response.set_body(BoxBody::new(bytes.clone()));
    (bytes, ServiceResponse::new(request, response))
}

async fn hidden(request: ServiceRequest, next: Next<impl MessageBody>) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let mut response = next.call(request).await?;
    if response.status() == StatusCode::FORBIDDEN {
        *response.response_mut().status_mut() = StatusCode::NOT_FOUND;
    }
    Ok(response)
}

fn denied(seconds: u64) -> HttpResponse {
    HttpResponse::ServiceUnavailable().insert_header(("retry-after", seconds)).finish()
}

fn limiter(backend: InMemoryBackend) -> RateLimiter<InMemoryBackend> {
    RateLimiter::builder(backend, input()).request_denied_response(|status| denied(status.seconds())).build()
}

pub struct Metrics {
    prometheus: PrometheusMetrics,
}

async fn page() -> HttpResponse {
    HttpResponse::Ok().finish()
}

pub fn routes(metrics: web::Data<Metrics>, backend: InMemoryBackend) {
    let limited = |backend: &InMemoryBackend| limiter(backend.clone());
    App::new()
        .service(web::scope("/a").wrap(Copied).route("", web::get().to(page)))
        .service(web::scope("/b").wrap(from_fn(hidden)).route("", web::get().to(page)))
        .service(web::scope("/c").wrap(limited(&backend)).route("", web::get().to(page)))
        .service(web::scope("/d").wrap(limiter(backend)).route("", web::get().to(page)))
        .service(web::scope("/e").wrap(metrics.prometheus.clone()).route("", web::get().to(page)));
}
