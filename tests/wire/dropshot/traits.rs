//! The traits of a service's own types on dropshot, and a channel that fails after its response was sent.

use std::{net::SocketAddr, sync::LazyLock};

use async_trait::async_trait;
use dropshot::{
    ApiDescription, ApiEndpointBodyContentType, Body, ClientErrorStatusCode, ErrorStatusCode,
    ExclusiveExtractor, ExtensionMode, ExtractorMetadata, HttpError, HttpResponseAccepted, HttpResponseError,
    HttpResponseOk, RequestContext, ServerContext, SharedExtractor, WebsocketChannelResult,
    WebsocketConnection, channel, endpoint,
};
use schemars::JsonSchema;

use super::serve;
use crate::{attempt::Attempt, rows::assert_rows, table::framework};

static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| {
    let mut service = ApiDescription::new();
    service.register(failing).unwrap();
    service.register(shared).unwrap();
    service.register(exclusive).unwrap();
    service.register(early).unwrap();
    service.register(rebuilt).unwrap();
    serve(service)
});

/// An error type of a service.
#[derive(Debug, serde::Serialize, JsonSchema, thiserror::Error)]
#[error("x")]
struct Own {}

impl HttpResponseError for Own {
    fn status_code(&self) -> ErrorStatusCode {
        ErrorStatusCode::IM_A_TEAPOT
    }
}

impl From<HttpError> for Own {
    fn from(_: HttpError) -> Self {
        Self {}
    }
}

/// An extractor of a service that reads the head of a request alone.
struct Head;

#[async_trait]
impl SharedExtractor for Head {
    async fn from_request<C: ServerContext>(context: &RequestContext<C>) -> Result<Self, HttpError> {
        asked(context).map(|()| Self)
    }

    fn metadata(_: ApiEndpointBodyContentType) -> ExtractorMetadata {
        nothing()
    }
}

/// An extractor of a service that reads the whole request.
struct Whole;

#[async_trait]
impl ExclusiveExtractor for Whole {
    async fn from_request<C: ServerContext>(
        context: &RequestContext<C>,
        _: http::Request<Body>,
    ) -> Result<Self, HttpError> {
        asked(context).map(|()| Self)
    }

    fn metadata(_: ApiEndpointBodyContentType) -> ExtractorMetadata {
        nothing()
    }
}

fn nothing() -> ExtractorMetadata {
    ExtractorMetadata { extension_mode: ExtensionMode::None, parameters: Vec::new() }
}

fn asked<C: ServerContext>(context: &RequestContext<C>) -> Result<(), HttpError> {
    match context.request.uri().query() {
        Some("own") => Err(HttpError::for_client_error_with_status(None, ClientErrorStatusCode::IM_A_TEAPOT)),
        _ => Ok(()),
    }
}

type Accepted = Result<HttpResponseAccepted<()>, HttpError>;

#[endpoint { method = GET, path = "/responder/HttpResponseError::status_code" }]
async fn failing(_context: RequestContext<()>) -> Result<HttpResponseOk<()>, Own> {
    Err(Own {})
}

#[endpoint { method = GET, path = "/taking/SharedExtractor::from_request" }]
async fn shared(_context: RequestContext<()>, _taken: Head) -> Accepted {
    Ok(HttpResponseAccepted(()))
}

#[endpoint { method = GET, path = "/taking/ExclusiveExtractor::from_request" }]
async fn exclusive(_context: RequestContext<()>, _taken: Whole) -> Accepted {
    Ok(HttpResponseAccepted(()))
}

#[endpoint { method = GET, path = "/carried/Response::from_parts" }]
async fn rebuilt(_context: RequestContext<()>) -> Result<http::Response<Body>, HttpError> {
    let response = http::Response::builder().status(http::StatusCode::IM_A_TEAPOT).body(Body::empty())?;
    let (parts, body) = response.into_parts();
    Ok(http::Response::from_parts(parts, body))
}

#[channel { protocol = WEBSOCKETS, path = "/early/WebsocketChannelResult" }]
async fn early(_context: RequestContext<()>, _connection: WebsocketConnection) -> WebsocketChannelResult {
    Err("too late".into())
}

fn attempts() -> Vec<Attempt> {
    let mut attempts = vec![
        Attempt::get("responder/HttpResponseError::status_code", 418, ""),
        Attempt::get("carried/Response::from_parts", 418, ""),
        Attempt::get("early/WebsocketChannelResult", 101, "").handshake(),
    ];
    for row in ["taking/SharedExtractor::from_request", "taking/ExclusiveExtractor::from_request"] {
        attempts.extend([Attempt::get(row, 202, ""), Attempt::get(row, 418, "?own")]);
    }
    attempts
}

#[test]
fn rows() {
    assert_rows(framework("dropshot"), *SERVER, &attempts(), &[], "");
}
