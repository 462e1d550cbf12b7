//! The middleware of poem that asks for features.

use std::{net::SocketAddr, sync::LazyLock};

use opentelemetry::global;
use poem::{
    Endpoint, EndpointExt as _, Error, IntoResponse as _, Request, Response, Result, Server,
    endpoint::{self, BoxEndpoint},
    error::NotFoundError,
    http::StatusCode,
    listener::TcpAcceptor,
    middleware::{
        Compression, CookieJarManager, Csrf, OpenTelemetryMetrics, OpenTelemetryTracing, RequestId,
        TokioMetrics,
    },
};

use crate::{attempt::Attempt, framework, rows::assert_rows, server};

static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| {
    server::run(async move |tell| {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        tell.send(listener.local_addr().unwrap()).unwrap();
        let acceptor = TcpAcceptor::from_std(listener).unwrap();
        Server::new_with_acceptor(acceptor).run(rows_of_layers()).await.unwrap();
    })
});

/// A row, and the endpoint that shows it.
type Row = (&'static str, BoxEndpoint<'static, Response>);

/// All rows, each below its own path; in a route a colon begins a parameter.
struct Rows(Vec<Row>);

impl Endpoint for Rows {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        let path = request.uri().path().trim_start_matches('/');
        let row = self.0.iter().find(|(name, _)| *name == path);
        row.ok_or(NotFoundError)?.1.call(request).await
    }
}

fn rows_of_layers() -> Rows {
    let tracer = global::tracer("layers");
    Rows(vec![
        row("layer/poem::Compression", handler().with(Compression::new())),
        row("layer/poem::Csrf", handler().with(Csrf::new()).with(CookieJarManager::new())),
        row("layer/poem::OpenTelemetryMetrics", handler().with(OpenTelemetryMetrics::new())),
        row("layer/poem::OpenTelemetryTracing", handler().with(OpenTelemetryTracing::new(tracer))),
        row("layer/poem::RequestId", handler().with(RequestId::default())),
        row("layer/poem::TokioMetrics", handler().with(TokioMetrics::new())),
    ])
}

fn row(name: &'static str, shown: impl Endpoint + 'static) -> Row {
    (name, shown.map_to_response().boxed())
}

fn handler() -> impl Endpoint<Output = Response> + 'static {
    endpoint::make(async |request: Request| match request.uri().query() {
        Some("failed") => Err(Error::from_status(StatusCode::CONFLICT)),
        _ => Ok(StatusCode::ACCEPTED.into_response()),
    })
}

const ROWS: [&str; 6] = [
    "layer/poem::Compression",
    "layer/poem::Csrf",
    "layer/poem::OpenTelemetryMetrics",
    "layer/poem::OpenTelemetryTracing",
    "layer/poem::RequestId",
    "layer/poem::TokioMetrics",
];

#[test]
fn rows() {
    let attempts =
        ROWS.into_iter().flat_map(|row| [Attempt::get(row, 202, ""), Attempt::get(row, 409, "?failed")]);
    let elsewhere = include_str!("../wire/poem/layers.rs");
    assert_rows(framework("poem"), *SERVER, &attempts.collect::<Vec<_>>(), &[], elsewhere);
}
