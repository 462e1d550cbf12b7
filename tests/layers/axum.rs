//! The layers of tower, tower-http, tower-sessions, axum-login and `tower_governor` around handlers of axum.

#![allow(deprecated, reason = "services still use what is deprecated")]

mod login;
mod tower_http;

use std::{
    convert::Infallible,
    future::Future,
    net::SocketAddr,
    pin::Pin,
    sync::{Arc, LazyLock},
    task::{Context, Poll},
    time::Duration,
};

use axum::{
    BoxError, Router,
    error_handling::HandleErrorLayer,
    extract::Request,
    http::{StatusCode, Uri},
    response::{IntoResponse, Response},
    routing::{Route, any},
};
use tower::{Layer, Service, ServiceBuilder, ServiceExt as _};
use tower_governor::{GovernorLayer, governor::GovernorConfigBuilder, key_extractor::SmartIpKeyExtractor};

use crate::{attempt::Attempt, framework, rows::assert_rows, server};

static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| {
    server::run(async move |tell| {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        tell.send(listener.local_addr().unwrap()).unwrap();
        // Some layers start tasks, for which the runtime must run.
        let routers = [layers(), stack(), traits(), tower_http::router(), login::router()];
        let router = routers.into_iter().fold(Router::new(), Router::merge);
        axum::serve(listener, router).await.unwrap();
    })
});

async fn handle(uri: Uri) -> StatusCode {
    match uri.query() {
        Some("failed") => StatusCode::CONFLICT,
        Some("panics") => panic!("on purpose"),
        Some("slow") => std::future::pending().await,
        _ => StatusCode::ACCEPTED,
    }
}

/// A route to a layer around the handler.
fn row<L>(name: &str, layer: L) -> Router
where
    L: Layer<Route> + Clone + Send + Sync + 'static,
    L::Service: Service<Request, Error: Into<Infallible> + 'static, Future: Send + 'static>
        + Clone
        + Send
        + Sync
        + 'static,
    <L::Service as Service<Request>>::Response: IntoResponse + 'static,
{
    Router::new().route(&format!("/{name}"), any(handle)).layer(layer)
}

fn merged(rows: impl IntoIterator<Item = Router>) -> Router {
    rows.into_iter().fold(Router::new(), Router::merge)
}

/// The response to an error of a layer.
async fn failed(_: BoxError) -> StatusCode {
    StatusCode::IM_A_TEAPOT
}

/// The function that responds to errors, around layers that have some.
macro_rules! fallible {
    ($layer:expr) => {
        ServiceBuilder::new().layer(HandleErrorLayer::new(failed)).layer($layer)
    };
}

const SHORT: Duration = Duration::from_millis(50);
const LONG: Duration = Duration::from_secs(60);

fn layers() -> Router {
    let governor = GovernorConfigBuilder::default()
        .per_second(600)
        .burst_size(1)
        .key_extractor(SmartIpKeyExtractor)
        .finish()
        .unwrap();
    merged([
        row("layer/axum::HandleErrorLayer", fallible!(tower::timeout::TimeoutLayer::new(SHORT))),
        row("layer/axum_extra::option_layer", axum_extra::middleware::option_layer(Some(Own))),
        row("layer/tower::option_layer", tower::util::option_layer(Some(Own))),
        row("layer/tower::ConcurrencyLimitLayer", tower::limit::ConcurrencyLimitLayer::new(1)),
        row("layer/tower::GlobalConcurrencyLimitLayer", tower::limit::GlobalConcurrencyLimitLayer::new(1)),
        row("layer/tower::BufferLayer", fallible!(tower::buffer::BufferLayer::new(1))),
        row("layer/tower::LoadShedLayer", fallible!(tower::load_shed::LoadShedLayer::new())),
        row(
            "layer/tower::RateLimitLayer",
            ServiceBuilder::new()
                .layer(HandleErrorLayer::new(failed))
                .buffer(1)
                .layer(tower::limit::RateLimitLayer::new(9, LONG)),
        ),
        row("layer/tower::TimeoutLayer", fallible!(tower::timeout::TimeoutLayer::new(LONG))),
        row("layer/tower_governor::GovernorLayer", GovernorLayer::new(Arc::new(governor))),
    ])
}

/// The methods of `ServiceBuilder` that are tower's own.
fn stack() -> Router {
    let builder = ServiceBuilder::new;
    merged([
        row("layer/tower::ServiceBuilder", builder()),
        row("layer/tower::ServiceBuilder.layer", builder().layer(Own)),
        row("layer/tower::ServiceBuilder.option_layer", builder().option_layer(Some(Own))),
        row("layer/tower::ServiceBuilder.buffer", fallible!(builder().buffer(1))),
        row("layer/tower::ServiceBuilder.check_clone", builder().check_clone()),
        row("layer/tower::ServiceBuilder.concurrency_limit", builder().concurrency_limit(1)),
        row("layer/tower::ServiceBuilder.into_inner", builder().into_inner()),
        row("layer/tower::ServiceBuilder.load_shed", fallible!(builder().load_shed())),
        row("layer/tower::ServiceBuilder.map_err", builder().map_err(|error: Infallible| error)),
        row("layer/tower::ServiceBuilder.rate_limit", fallible!(builder().buffer(1).rate_limit(9, LONG))),
        row("layer/tower::ServiceBuilder.timeout", fallible!(builder().timeout(LONG))),
    ])
}

fn traits() -> Router {
    merged([row("trait/Layer", Own), row("inner/Service::call", Own), row("inner/Service::oneshot", Oneshot)])
}

/// A layer of a service.
#[derive(Clone)]
struct Own;

impl<S> Layer<S> for Own {
    type Service = Around<S>;

    fn layer(&self, inner: S) -> Around<S> {
        Around { inner, once: false }
    }
}

/// A layer of a service that asks the inner one by `oneshot`.
#[derive(Clone)]
struct Oneshot;

impl<S> Layer<S> for Oneshot {
    type Service = Around<S>;

    fn layer(&self, inner: S) -> Around<S> {
        Around { inner, once: true }
    }
}

#[derive(Clone)]
struct Around<S> {
    inner: S,
    once: bool,
}

impl<S> Service<Request> for Around<S>
where
    S: Service<Request, Response = Response, Future: Send + 'static> + Clone + Send + 'static,
{
    type Response = Response;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Response, S::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        if request.uri().query() == Some("own") {
            return Box::pin(async { Ok(StatusCode::IM_A_TEAPOT.into_response()) });
        }
        if self.once {
            Box::pin(self.inner.clone().oneshot(request))
        } else {
            Box::pin(self.inner.call(request))
        }
    }
}

fn attempts() -> Vec<Attempt> {
    let mut attempts = vec![
        Attempt::get("layer/axum::HandleErrorLayer", 202, ""),
        Attempt::get("layer/axum::HandleErrorLayer", 418, "?slow"),
        Attempt::get("layer/tower::ServiceBuilder", 202, ""),
        Attempt::get("layer/tower_governor::GovernorLayer", 202, "").field("x-forwarded-for", "10.0.0.1"),
        Attempt::get("layer/tower_governor::GovernorLayer", 429, "").field("x-forwarded-for", "10.0.0.1"),
        Attempt::get("layer/tower_governor::GovernorLayer", 500, ""),
    ];
    for row in [
        "layer/tower::ConcurrencyLimitLayer",
        "layer/tower::GlobalConcurrencyLimitLayer",
        "layer/tower::BufferLayer",
        "layer/tower::LoadShedLayer",
        "layer/tower::RateLimitLayer",
        "layer/tower::TimeoutLayer",
        "layer/tower::ServiceBuilder.buffer",
        "layer/tower::ServiceBuilder.check_clone",
        "layer/tower::ServiceBuilder.concurrency_limit",
        "layer/tower::ServiceBuilder.into_inner",
        "layer/tower::ServiceBuilder.load_shed",
        "layer/tower::ServiceBuilder.map_err",
        "layer/tower::ServiceBuilder.rate_limit",
        "layer/tower::ServiceBuilder.timeout",
        "inner/Service::call",
        "inner/Service::oneshot",
    ] {
        attempts.extend([Attempt::get(row, 202, ""), Attempt::get(row, 409, "?failed")]);
    }
    for row in [
        "layer/axum_extra::option_layer",
        "layer/tower::option_layer",
        "layer/tower::ServiceBuilder.layer",
        "layer/tower::ServiceBuilder.option_layer",
        "trait/Layer",
    ] {
        attempts.extend([Attempt::get(row, 202, ""), Attempt::get(row, 418, "?own")]);
    }
    attempts
}

#[test]
fn rows() {
    let attempts: Vec<_> =
        [attempts(), tower_http::attempts(), login::attempts()].into_iter().flatten().collect();
    let elsewhere = include_str!("../wire/axum/layers.rs");
    assert_rows(framework("axum"), *SERVER, &attempts, &[], elsewhere);
}
