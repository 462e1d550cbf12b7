//! A middleware of actix-web that is a type refuses with 401 by a response and with 403 by an error, and hands on the
//! rest. It is around a scope, and around one handler by its attribute (`single`); `other` is in neither. A middleware
//! that only logs changes nothing: 409 is never sent.
//!
//! dependencies: actix-web = "4"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH         HANDLER          DECLARED         RETURNED
//! GET     /api/inner   service::inner   200 401 403 409  200 [401 403]
//! GET     /log/odd     service::odd     200 409          200 [?]
//! GET     /log/other   service::other   200 401 409      200
//! GET     /log/single  service::single  200 401 403 409  200 [401 403]
//! unreturned_status inner 409 at 108
//! unreturned_status single 409 at 112
//! unreturned_status other 401 at 116
//! unreturned_status other 409 at 116
//! ```

use std::{future::{Ready, ready}, rc::Rc};

use actix_web::{
    Error, HttpResponse,
    body::EitherBody,
    dev::{Service, ServiceRequest, ServiceResponse, Transform, forward_ready},
    error::ErrorForbidden,
    get,
    web,
};
use futures_util::future::LocalBoxFuture;

pub struct Auth;

impl<S, B> Transform<S, ServiceRequest> for Auth
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error> + 'static,
    S::Future: 'static,
    B: 'static,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type InitError = ();
    type Transform = AuthMiddleware<S>;
    type Future = Ready<Result<Self::Transform, Self::InitError>>;

    fn new_transform(&self, service: S) -> Self::Future {
        ready(Ok(AuthMiddleware { service: Rc::new(service) }))
    }
}

pub struct AuthMiddleware<S> {
    service: Rc<S>,
}

impl<S, B> Service<ServiceRequest> for AuthMiddleware<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error> + 'static,
    S::Future: 'static,
    B: 'static,
{
    type Response = ServiceResponse<EitherBody<B>>;
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self::Response, Self::Error>>;

    forward_ready!(service);

    fn call(&self, request: ServiceRequest) -> Self::Future {
        let service = Rc::clone(&self.service);
        Box::pin(async move {
            if request.headers().get("authorization").is_none() {
                let response = HttpResponse::Unauthorized().finish().map_into_right_body();
                return Ok(request.into_response(response));
            }
            if request.headers().contains_key("x-banned") {
                return Err(ErrorForbidden("no"));
            }
            service.call(request).await.map(ServiceResponse::map_into_left_body)
        })
    }
}

pub struct Log;

impl<S, B> Transform<S, ServiceRequest> for Log
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    S::Future: 'static,
{
    type Response = ServiceResponse<B>;
    type Error = Error;
    type InitError = ();
    type Transform = LogMiddleware<S>;
    type Future = Ready<Result<Self::Transform, Self::InitError>>;

    fn new_transform(&self, service: S) -> Self::Future {
        ready(Ok(LogMiddleware { service }))
    }
}

pub struct LogMiddleware<S> {
    service: S,
}

impl<S, B> Service<ServiceRequest> for LogMiddleware<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    S::Future: 'static,
{
    type Response = ServiceResponse<B>;
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self::Response, Self::Error>>;

    forward_ready!(service);

    fn call(&self, request: ServiceRequest) -> Self::Future {
        println!("{}", request.path());
        let future = self.service.call(request);
        Box::pin(async move {
            let response = future.await?;
            println!("{}", response.status());
            Ok(response)
        })
    }
}

#[utoipa::path(responses((status = 200), (status = 401), (status = 403), (status = 409)))]
#[get("/inner")]
async fn inner() -> HttpResponse { HttpResponse::Ok().finish() }

#[utoipa::path(responses((status = 200), (status = 401), (status = 403), (status = 409)))]
#[get("/single", wrap = "Auth")]
async fn single() -> HttpResponse { HttpResponse::Ok().finish() }

#[utoipa::path(responses((status = 200), (status = 401), (status = 409)))]
#[get("/other")]
async fn other() -> HttpResponse { HttpResponse::Ok().finish() }

#[utoipa::path(responses((status = 200), (status = 409)))]
#[get("/odd", wrap = "actix_web::middleware::Logger::default()", wrap = "crate::unknown()")]
async fn odd() -> HttpResponse { HttpResponse::Ok().finish() }

pub fn config(cfg: &mut web::ServiceConfig) {
    cfg.service(web::scope("/api").wrap(Auth).service(inner))
        .service(web::scope("/log").wrap(Log).service(single).service(other).service(odd));
}
