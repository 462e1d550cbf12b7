//! The middleware of crates around actix-web.

use std::{collections::HashMap, net::SocketAddr, sync::LazyLock, time::Duration};

use actix_cors::Cors;
use actix_extensible_rate_limit::{
    RateLimiter,
    backend::{SimpleInput, memory::InMemoryBackend},
};
use actix_governor::{Governor, GovernorConfigBuilder, KeyExtractor, SimpleKeyExtractionError};
use actix_identity::IdentityMiddleware;
use actix_limitation::Limiter;
use actix_session::{
    Session, SessionMiddleware,
    storage::{CookieSessionStore, LoadError, SaveError, SessionKey, SessionStore, UpdateError},
};
use actix_web::{
    App, Error, HttpRequest, HttpResponse, HttpServer,
    body::BoxBody,
    cookie::Key,
    dev::{ServiceRequest, ServiceResponse},
    error::{ErrorConflict, ErrorImATeapot, ErrorInternalServerError},
    middleware::Compress,
    rt::System,
    web,
};
use actix_web_grants::GrantsMiddleware;
use actix_web_httpauth::{extractors::bearer::BearerAuth, middleware::HttpAuthentication};
use actix_web_lab::middleware::{Next, from_fn};
use actix_web_prom::PrometheusMetricsBuilder;
use tracing_actix_web::TracingLogger;

use crate::{
    attempt::Attempt,
    framework,
    rows::{Excuse, assert_rows},
};

pub(crate) static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        System::new().block_on(async move {
            let server = HttpServer::new(|| App::new().configure(routes)).workers(1).disable_signals();
            let server = server.bind(("127.0.0.1", 0)).unwrap();
            tell.send(server.addrs()[0]).unwrap();
            server.run().await.unwrap();
        });
    });
    told.recv().unwrap()
});

fn row(name: &str) -> actix_web::Resource {
    web::resource(format!("/{name}")).to(handle)
}

async fn handle(request: HttpRequest) -> Result<HttpResponse, Error> {
    match request.query_string() {
        "failed" => Err(ErrorConflict("x")),
        _ => Ok(HttpResponse::Accepted().body("x")),
    }
}

fn routes(config: &mut web::ServiceConfig) {
    let metrics = || PrometheusMetricsBuilder::new("layers").build().unwrap();
    let origin = "http://a.example";
    config
        .service(row("layer/actix_web_lab::middleware::from_fn").wrap(from_fn(around)))
        .service(row("layer/actix_web::Compress").wrap(Compress::default()))
        .service(row("layer/tracing_actix_web::TracingLogger").wrap(TracingLogger::default()))
        .service(row("layer/actix_cors::Cors::permissive").wrap(Cors::permissive()))
        .service(row("layer/actix_cors::Cors").wrap(Cors::default().allowed_origin(origin)))
        .service(
            row("layer/actix_cors::Cors.block_on_origin_mismatch")
                .wrap(Cors::default().allowed_origin(origin).block_on_origin_mismatch(true)),
        )
        .service(
            row("layer/actix_cors::Cors::permissive.block_on_origin_mismatch")
                .wrap(Cors::permissive().allowed_origin_fn(|_, _| false).block_on_origin_mismatch(true)),
        )
        .service(
            row("layer/actix_web_grants::GrantsMiddleware").wrap(GrantsMiddleware::with_extractor(grants)),
        )
        .service(row("layer/actix_web_prom::PrometheusMetrics").wrap(metrics()))
        .service(row("layer/actix_web_prom::PrometheusMetricsBuilder").wrap(metrics()))
        .service(
            row("layer/actix_web_httpauth::HttpAuthentication").wrap(HttpAuthentication::bearer(validated)),
        );
    config.service(
        web::resource("/guard/actix_web_grants::protect")
            .to(guarded)
            .wrap(GrantsMiddleware::with_extractor(grants)),
    );
    limiting(config);
    sessions(config);
}

#[actix_web_grants::protect("enter")]
async fn guarded() -> HttpResponse {
    HttpResponse::Accepted().finish()
}

async fn around(request: ServiceRequest, next: Next<BoxBody>) -> Result<ServiceResponse, Error> {
    if request.query_string() == "own" {
        return Ok(request.into_response(HttpResponse::ImATeapot().finish()));
    }
    next.call(request).await
}

async fn grants(request: &ServiceRequest) -> Result<std::collections::HashSet<String>, Error> {
    match request.query_string() {
        "own" => Err(ErrorImATeapot("x")),
        "granted" => Ok(["enter".to_owned()].into()),
        _ => Ok(Default::default()),
    }
}

async fn validated(
    request: ServiceRequest,
    _: BearerAuth,
) -> Result<ServiceRequest, (Error, ServiceRequest)> {
    if request.query_string() == "own" { Err((ErrorImATeapot("x"), request)) } else { Ok(request) }
}

fn limiting(config: &mut web::ServiceConfig) {
    let governor =
        GovernorConfigBuilder::default().key_extractor(Keyed).seconds_per_request(600).burst_size(1).finish();
    let input = |request: &ServiceRequest| {
        std::future::ready(if request.query_string() == "away" {
            Err(ErrorInternalServerError("x"))
        } else {
            Ok(SimpleInput { interval: Duration::from_secs(600), max_requests: 1, key: "x".into() })
        })
    };
    let limited = || RateLimiter::builder(InMemoryBackend::builder().build(), input);
    let denying = limited().request_denied_response(|_| HttpResponse::ImATeapot().finish());
    // Nothing listens at the port.
    let limiter = Limiter::builder("redis://127.0.0.1:1")
        .key_by(|request| (request.query_string() == "counted").then(|| "x".to_owned()))
        .build()
        .unwrap();
    config
        .service(row("layer/actix_governor::Governor").wrap(Governor::new(&governor.unwrap())))
        .service(row("layer/actix_extensible_rate_limit::RateLimiter").wrap(limited().build()))
        .service(
            row("layer/actix_extensible_rate_limit::RateLimiter.request_denied_response")
                .wrap(denying.build()),
        )
        .service(
            row("layer/actix_limitation::RateLimiter")
                .app_data(web::Data::new(limiter))
                .wrap(actix_limitation::RateLimiter::default()),
        );
}

/// Tells clients apart by a header field, without which they are unknown.
#[derive(Clone)]
struct Keyed;

impl KeyExtractor for Keyed {
    type Key = String;
    type KeyExtractionError = SimpleKeyExtractionError<&'static str>;

    fn extract(&self, request: &ServiceRequest) -> Result<String, Self::KeyExtractionError> {
        let key = request.headers().get("client").and_then(|value| value.to_str().ok());
        key.map(str::to_owned).ok_or(SimpleKeyExtractionError::new("unknown"))
    }
}

fn sessions(config: &mut web::ServiceConfig) {
    let key = || Key::from(&[1; 64]);
    let cookies = || SessionMiddleware::new(CookieSessionStore::default(), key());
    config
        .service(
            web::resource("/layer/actix_session::SessionMiddleware")
                .to(remembering)
                .wrap(SessionMiddleware::new(Away, key())),
        )
        .service(
            row("layer/actix_identity::IdentityMiddleware")
                .wrap(IdentityMiddleware::default())
                .wrap(cookies()),
        );
}

/// Writes to the session if asked to, which is saved then.
async fn remembering(session: Session, request: HttpRequest) -> HttpResponse {
    if request.query_string() == "remembered" {
        session.insert("n", 1).unwrap();
    }
    HttpResponse::Accepted().finish()
}

/// A store that is away.
struct Away;

type State = HashMap<String, String>;

impl SessionStore for Away {
    async fn load(&self, _: &SessionKey) -> Result<Option<State>, LoadError> {
        Ok(None)
    }

    async fn save(&self, _: State, _: &actix_web::cookie::time::Duration) -> Result<SessionKey, SaveError> {
        Err(SaveError::Other(anyhow::anyhow!("away")))
    }

    async fn update(
        &self,
        _: SessionKey,
        _: State,
        _: &actix_web::cookie::time::Duration,
    ) -> Result<SessionKey, UpdateError> {
        Err(UpdateError::Other(anyhow::anyhow!("away")))
    }

    async fn update_ttl(
        &self,
        _: &SessionKey,
        _: &actix_web::cookie::time::Duration,
    ) -> Result<(), anyhow::Error> {
        Ok(())
    }

    async fn delete(&self, _: &SessionKey) -> Result<(), anyhow::Error> {
        Ok(())
    }
}

fn attempts() -> Vec<Attempt> {
    let authenticated = "layer/actix_web_httpauth::HttpAuthentication";
    let governed = "layer/actix_governor::Governor";
    let compressed = "layer/actix_web::Compress";
    let mut attempts = vec![
        Attempt::get(compressed, 202, ""),
        Attempt::get(compressed, 406, "").field("accept-encoding", "identity;q=0, unknown"),
        Attempt::get(authenticated, 202, "").field("authorization", "Bearer x"),
        Attempt::get(authenticated, 401, ""),
        Attempt::get(authenticated, 418, "?own").field("authorization", "Bearer x"),
        Attempt::get(governed, 202, "").field("client", "1"),
        Attempt::get(governed, 429, "").field("client", "1"),
        Attempt::get(governed, 500, ""),
        Attempt::get("layer/actix_extensible_rate_limit::RateLimiter", 202, ""),
        Attempt::get("layer/actix_extensible_rate_limit::RateLimiter", 429, ""),
        Attempt::get("layer/actix_extensible_rate_limit::RateLimiter", 500, "?away"),
        Attempt::get("layer/actix_extensible_rate_limit::RateLimiter.request_denied_response", 202, ""),
        Attempt::get("layer/actix_extensible_rate_limit::RateLimiter.request_denied_response", 418, ""),
        Attempt::get("layer/actix_limitation::RateLimiter", 202, ""),
        Attempt::get("layer/actix_limitation::RateLimiter", 500, "?counted"),
        Attempt::get("layer/actix_session::SessionMiddleware", 202, ""),
        Attempt::get("layer/actix_session::SessionMiddleware", 500, "?remembered"),
    ];
    for row in ["layer/actix_web_lab::middleware::from_fn", "layer/actix_web_grants::GrantsMiddleware"] {
        attempts.extend([Attempt::get(row, 202, ""), Attempt::get(row, 418, "?own")]);
    }
    for row in [
        "layer/tracing_actix_web::TracingLogger",
        "layer/actix_cors::Cors::permissive",
        "layer/actix_cors::Cors",
        "layer/actix_web_prom::PrometheusMetrics",
        "layer/actix_web_prom::PrometheusMetricsBuilder",
        "layer/actix_identity::IdentityMiddleware",
    ] {
        attempts.extend([Attempt::get(row, 202, ""), Attempt::get(row, 409, "?failed")]);
    }
    // A request of another origin passes too, unless it is blocked.
    for row in ["layer/actix_cors::Cors::permissive", "layer/actix_cors::Cors"] {
        attempts.push(Attempt::get(row, 202, "").field("origin", "http://b.example"));
    }
    for row in [
        "layer/actix_cors::Cors::permissive.block_on_origin_mismatch",
        "layer/actix_cors::Cors.block_on_origin_mismatch",
    ] {
        attempts.push(Attempt::get(row, 202, ""));
        attempts.push(Attempt::get(row, 400, "").field("origin", "http://b.example"));
    }
    attempts
}

const EXCUSES: &[Excuse] = &[Excuse {
    row: "layer/actix_limitation::RateLimiter",
    code: 429,
    reason: "it counts requests in a Redis server, which the tests do not have",
}];

#[test]
fn rows() {
    let elsewhere = include_str!("../wire/actix_web/layers.rs");
    assert_rows(framework("actix_web"), *SERVER, &attempts(), EXCUSES, elsewhere);
}
