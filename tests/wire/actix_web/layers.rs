//! The middleware of actix-web, and the traits of a service's own types. That of other crates is in `tests/layers`.

use std::{
    fmt,
    future::{Future, Ready, ready},
    net::SocketAddr,
    pin::Pin,
    sync::LazyLock,
    task::{Context, Poll},
};

use actix_web::{
    Error, FromRequest, HttpRequest, HttpResponse, Responder, ResponseError,
    body::{BoxBody, MessageBody},
    dev::{Payload, Service, ServiceRequest, ServiceResponse, Transform},
    error::{ErrorConflict, InternalError},
    http::StatusCode,
    middleware::{Compat, Condition, DefaultHeaders, Identity, Logger, Next, NormalizePath, from_fn},
    web,
};

use super::serve;
use crate::{attempt::Attempt, rows::assert_rows, table::framework};

static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| serve(routes));

fn routes(config: &mut web::ServiceConfig) {
    let handled = |name: &str| row(name).to(handle);
    config
        .service(handled("layer/actix_web::middleware::from_fn").wrap(from_fn(around)))
        .service(handled("layer/actix_web::Condition").wrap(Condition::new(true, from_fn(around))))
        .service(handled("layer/actix_web::Compat").wrap(Compat::new(from_fn(around))))
        .service(handled("layer/actix_web::DefaultHeaders").wrap(DefaultHeaders::new().add(("n", "1"))))
        .service(handled("layer/actix_web::Logger").wrap(Logger::default()))
        .service(handled("layer/actix_web::NormalizePath").wrap(NormalizePath::trim()))
        .service(handled("layer/actix_web::Identity").wrap(Identity::default()))
        .service(handled("trait/Transform").wrap(Layer))
        .service(handled("inner/Next::call").wrap(from_fn(around)))
        .service(handled("inner/Service::call").wrap(Layer))
        .service(web::scope("/method/wrap").route("", web::to(handle)).wrap(Layer))
        .service(web::scope("/later/wrap").wrap(Layer).route("", web::to(handle)))
        .service(web::scope("/method/wrap_fn").route("", web::to(handle)).wrap_fn(called))
        .service(web::scope("/later/wrap_fn").wrap_fn(called).route("", web::to(handle)));
    carried(config);
    types(config);
}

fn row(name: &str) -> actix_web::Resource {
    web::resource(format!("/{name}"))
}

/// Layers that make their response of another one.
fn carried(config: &mut web::ServiceConfig) {
    let new = async |request: ServiceRequest, _: Next<BoxBody>| {
        Ok::<_, Error>(ServiceResponse::new(request.into_parts().0, teapot()))
    };
    let from_err = async |request: ServiceRequest, _: Next<BoxBody>| {
        Ok::<_, Error>(ServiceResponse::from_err(own_error(), request.into_parts().0))
    };
    let response_into = async |request: ServiceRequest, next: Next<BoxBody>| {
        next.call(request).await.map(|response| response.into_response(teapot()))
    };
    let response_error = async |request: ServiceRequest, next: Next<BoxBody>| {
        next.call(request).await.map(|response| response.error_response(own_error()))
    };
    let request_into =
        async |request: ServiceRequest, _: Next<BoxBody>| Ok::<_, Error>(request.into_response(teapot()));
    let request_error =
        async |request: ServiceRequest, _: Next<BoxBody>| Ok::<_, Error>(request.error_response(own_error()));
    config
        .service(row("carried/ServiceResponse::new").to(handle).wrap(from_fn(new)))
        .service(row("carried/ServiceResponse::from_err").to(handle).wrap(from_fn(from_err)))
        .service(row("carried/ServiceResponse::into_response").to(handle).wrap(from_fn(response_into)))
        .service(row("carried/ServiceResponse::error_response").to(handle).wrap(from_fn(response_error)))
        .service(row("carried/ServiceRequest::into_response").to(handle).wrap(from_fn(request_into)))
        .service(row("carried/ServiceRequest::error_response").to(handle).wrap(from_fn(request_error)));
}

fn types(config: &mut web::ServiceConfig) {
    let rejects = web::JsonConfig::default()
        .error_handler(|error, _| InternalError::from_response(error, teapot()).into());
    // Only an error that leaves a middleware is mapped.
    let mapped = async |_: ServiceRequest, _: Next<BoxBody>| {
        let mut error = ErrorConflict("x");
        error.add_response_mapper(|_| teapot());
        Err::<ServiceResponse, _>(error)
    };
    config
        .service(row("sets/error_handler").app_data(rejects).to(async |_: web::Json<u8>| "fits"))
        .service(row("change/add_response_mapper").to(handle).wrap(from_fn(mapped)))
        .service(row("responder/ResponseError").to(async || Err::<HttpResponse, _>(Silent)))
        .service(row("responder/ResponseError::status_code").to(async || Err::<HttpResponse, _>(Status)))
        .service(row("responder/ResponseError::error_response").to(async || Err::<HttpResponse, _>(Whole)))
        .service(row("responder/Responder::respond_to").to(async || Own))
        .service(row("taking/FromRequest::from_request").to(async |_: Own| HttpResponse::Accepted()));
}

fn teapot() -> HttpResponse {
    HttpResponse::ImATeapot().finish()
}

fn own_error() -> InternalError<&'static str> {
    InternalError::new("x", StatusCode::IM_A_TEAPOT)
}

async fn handle(request: HttpRequest) -> Result<HttpResponse, Error> {
    if request.query_string() == "failed" {
        Err(ErrorConflict("x"))
    } else {
        Ok(HttpResponse::Accepted().finish())
    }
}

async fn around(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse, Error> {
    if request.query_string() == "own" {
        return Ok(request.into_response(teapot()));
    }
    let response = next.call(request).await?;
    Ok(response.map_into_boxed_body())
}

type Called = Pin<Box<dyn Future<Output = Result<ServiceResponse, Error>>>>;

fn called<S, B>(request: ServiceRequest, service: &S) -> Called
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error, Future: 'static>,
    B: MessageBody + 'static,
{
    if request.query_string() == "own" {
        return Box::pin(ready(Ok(request.into_response(teapot()))));
    }
    let response = service.call(request);
    Box::pin(async move { response.await.map(ServiceResponse::map_into_boxed_body) })
}

/// A middleware of a service.
struct Layer;

impl<S, B> Transform<S, ServiceRequest> for Layer
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error, Future: 'static>,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse;
    type Error = Error;
    type Transform = Around<S>;
    type InitError = ();
    type Future = Ready<Result<Around<S>, ()>>;

    fn new_transform(&self, service: S) -> Self::Future {
        ready(Ok(Around(service)))
    }
}

struct Around<S>(S);

impl<S, B> Service<ServiceRequest> for Around<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error, Future: 'static>,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse;
    type Error = Error;
    type Future = Called;

    fn poll_ready(&self, context: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.0.poll_ready(context)
    }

    fn call(&self, request: ServiceRequest) -> Called {
        called(request, &self.0)
    }
}

/// A response and an extractor of a service.
struct Own;

impl Responder for Own {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        teapot()
    }
}

impl FromRequest for Own {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(if request.query_string() == "own" { Err(own_error().into()) } else { Ok(Self) })
    }
}

/// Errors of a service: one that says nothing, one that says a status, and one that says all.
macro_rules! errors {
    ($($name:ident { $($function:item)? })*) => {
        $(
            #[derive(Debug)]
            struct $name;

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("x")
                }
            }

            impl ResponseError for $name {
                $($function)?
            }
        )*
    };
}

errors! {
    Silent {}
    Status {
        fn status_code(&self) -> StatusCode {
            StatusCode::IM_A_TEAPOT
        }
    }
    Whole {
        fn error_response(&self) -> HttpResponse {
            teapot()
        }
    }
}

fn attempts() -> Vec<Attempt> {
    let mut attempts = vec![
        Attempt::post("sets/error_handler", 418, "application/json", "{"),
        Attempt::get("responder/ResponseError", 500, ""),
    ];
    for row in [
        "layer/actix_web::DefaultHeaders",
        "layer/actix_web::Logger",
        "layer/actix_web::NormalizePath",
        "layer/actix_web::Identity",
        "inner/Next::call",
        "inner/Service::call",
    ] {
        attempts.extend([Attempt::get(row, 202, ""), Attempt::get(row, 409, "?failed")]);
    }
    for row in [
        "layer/actix_web::middleware::from_fn",
        "layer/actix_web::Condition",
        "layer/actix_web::Compat",
        "trait/Transform",
        "method/wrap",
        "method/wrap_fn",
        "taking/FromRequest::from_request",
    ] {
        attempts.extend([Attempt::get(row, 202, ""), Attempt::get(row, 418, "?own")]);
    }
    attempts.extend([Attempt::get("later/wrap", 418, "?own"), Attempt::get("later/wrap_fn", 418, "?own")]);
    for row in [
        "carried/ServiceResponse::new",
        "carried/ServiceResponse::from_err",
        "carried/ServiceResponse::into_response",
        "carried/ServiceResponse::error_response",
        "carried/ServiceRequest::into_response",
        "carried/ServiceRequest::error_response",
        "change/add_response_mapper",
        "responder/ResponseError::status_code",
        "responder/ResponseError::error_response",
        "responder/Responder::respond_to",
    ] {
        attempts.push(Attempt::get(row, 418, ""));
    }
    attempts
}

#[test]
fn rows() {
    let elsewhere = include_str!("../../layers/actix_web.rs");
    assert_rows(framework("actix_web"), *SERVER, &attempts(), &[], elsewhere);
}
