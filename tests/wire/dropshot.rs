//! dropshot 0.18.

mod traits;

use std::{net::SocketAddr, sync::LazyLock};

use dropshot::{
    ApiDescription, Body, ClientErrorStatusCode, ConfigLogging, ConfigLoggingLevel, ErrorStatusCode,
    ExclusiveExtractor, Header, HttpError, HttpResponse, HttpResponseAccepted, HttpResponseCreated,
    HttpResponseDeleted, HttpResponseError, HttpResponseHeaders, HttpResponseOk,
    HttpResponseUpdatedNoContent, MultipartBody, Path, Query, RawRequest, RequestContext, ServerBuilder,
    StreamingBody, TypedBody, UntypedBody, WebsocketChannelResult, WebsocketConnection,
    WebsocketEndpointResult, WebsocketUpgrade, channel, endpoint, http_response_found,
    http_response_see_other, http_response_temporary_redirect,
};
use schemars::{JsonSchema, r#gen::SchemaGenerator, schema::Schema};

use crate::{
    Unwritable,
    attempt::Attempt,
    claims,
    client::send,
    extractors::assert_rejections,
    server,
    table::{self, assert_answers, framework},
};

pub(crate) static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| serve(service()));

/// Serves endpoints on a free port for as long as the tests run.
pub(crate) fn serve(service: ApiDescription<()>) -> SocketAddr {
    server::run(async move |tell| {
        let logging = ConfigLogging::StderrTerminal { level: ConfigLoggingLevel::Critical };
        let log = logging.to_logger("wire").unwrap();
        let server = ServerBuilder::new(service, (), log).start().unwrap();
        tell.send(server.local_addr()).unwrap();
        server.await.unwrap();
    })
}

fn service() -> ApiDescription<()> {
    let mut service = ApiDescription::new();
    service.register(run).unwrap();
    service.register(alone).unwrap();
    service.register(path).unwrap();
    service.register(query).unwrap();
    service.register(header).unwrap();
    service.register(typed).unwrap();
    service.register(untyped).unwrap();
    service.register(multipart).unwrap();
    service.register(streaming).unwrap();
    service.register(raw).unwrap();
    service.register(upgrade).unwrap();
    service.register(connection).unwrap();
    service.register(own).unwrap();
    service
}

#[derive(serde::Deserialize, JsonSchema)]
#[expect(dead_code, reason = "only whether it can be read matters")]
struct Number {
    n: u8,
}

impl JsonSchema for Unwritable {
    fn schema_name() -> String {
        "Unwritable".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        Schema::Bool(true)
    }
}

type Fits = Result<HttpResponseOk<String>, HttpError>;
type Sent = Result<http::Response<Body>, HttpError>;

#[expect(clippy::unnecessary_wraps, reason = "every endpoint answers a `Result`")]
fn fits() -> Fits {
    Ok(HttpResponseOk("fits".into()))
}

#[endpoint { method = GET, path = "/plain/RequestContext" }]
async fn alone(_context: RequestContext<()>) -> Fits {
    fits()
}

#[endpoint { method = GET, path = "/plain/Path/{n}" }]
async fn path(_context: RequestContext<()>, _taken: Path<Number>) -> Fits {
    fits()
}

#[endpoint { method = GET, path = "/plain/Query" }]
async fn query(_context: RequestContext<()>, _taken: Query<Number>) -> Fits {
    fits()
}

#[endpoint { method = GET, path = "/plain/Header" }]
async fn header(_context: RequestContext<()>, _taken: Header<Number>) -> Fits {
    fits()
}

#[endpoint { method = POST, path = "/plain/TypedBody" }]
async fn typed(_context: RequestContext<()>, _taken: TypedBody<Number>) -> Fits {
    fits()
}

#[endpoint { method = POST, path = "/plain/UntypedBody" }]
async fn untyped(_context: RequestContext<()>, _taken: UntypedBody) -> Fits {
    fits()
}

#[endpoint { method = POST, path = "/plain/MultipartBody" }]
async fn multipart(_context: RequestContext<()>, _taken: MultipartBody) -> Fits {
    fits()
}

#[endpoint { method = POST, path = "/plain/StreamingBody" }]
async fn streaming(_context: RequestContext<()>, _taken: StreamingBody) -> Fits {
    fits()
}

#[endpoint { method = GET, path = "/plain/RawRequest" }]
async fn raw(_context: RequestContext<()>, _taken: RawRequest) -> Fits {
    fits()
}

#[endpoint { method = GET, path = "/plain/WebsocketUpgrade" }]
async fn upgrade(_context: RequestContext<()>, taken: WebsocketUpgrade) -> WebsocketEndpointResult {
    taken.handle(|_| async { Ok(()) })
}

#[channel { protocol = WEBSOCKETS, path = "/plain/WebsocketConnection" }]
async fn connection(_context: RequestContext<()>, _taken: WebsocketConnection) -> WebsocketChannelResult {
    Ok(())
}

/// An error type of a service.
#[derive(Debug, serde::Serialize, JsonSchema, thiserror::Error)]
#[error("{message}")]
struct Own {
    message: String,
}

impl HttpResponseError for Own {
    fn status_code(&self) -> ErrorStatusCode {
        ErrorStatusCode::UNPROCESSABLE_ENTITY
    }
}

impl From<HttpError> for Own {
    fn from(error: HttpError) -> Self {
        Self { message: error.external_message }
    }
}

#[endpoint { method = GET, path = "/own/{n}" }]
async fn own(_context: RequestContext<()>, _taken: Path<Number>) -> Result<HttpResponseOk<String>, Own> {
    Ok(HttpResponseOk("fits".into()))
}

fn attempts() -> Vec<Attempt> {
    let large = "1".repeat(2000);
    vec![
        Attempt::get("RequestContext", 200, ""),
        Attempt::get("Path", 200, "/1"),
        Attempt::get("Path", 400, "/one"),
        Attempt::get("Query", 200, "?n=1"),
        Attempt::get("Query", 400, "?n=one"),
        Attempt::get("Header", 200, "").field("n", "1"),
        Attempt::get("Header", 400, ""),
        Attempt::post("TypedBody", 200, "application/json", r#"{"n":1}"#),
        Attempt::post("TypedBody", 400, "application/json", r#"{"n":"one"}"#),
        Attempt::post("TypedBody", 400, "text/plain", r#"{"n":1}"#),
        Attempt::post("TypedBody", 400, "application/json", &large),
        Attempt::post("UntypedBody", 200, "", "x"),
        Attempt::post("UntypedBody", 400, "", &large),
        Attempt::post("MultipartBody", 200, "multipart/form-data; boundary=b", "--b--\r\n"),
        Attempt::post("MultipartBody", 400, "", "--b--\r\n"),
        Attempt::post("StreamingBody", 200, "", "x"),
        Attempt::get("RawRequest", 200, ""),
        Attempt::get("WebsocketUpgrade", 101, "").handshake(),
        Attempt::get("WebsocketUpgrade", 400, ""),
        Attempt::get("WebsocketConnection", 101, "").handshake(),
        Attempt::get("WebsocketConnection", 400, ""),
    ]
}

fn of_method(probe: &str) -> Option<Sent> {
    let builder = || http::Response::builder().status(202);
    let (empty, full) = (Body::empty(), Body::from("x".to_owned()));
    let response = match probe {
        "status" => builder().body(empty),
        "header" => builder().header("X-Probe", "1").body(empty),
        "version" => builder().version(http::Version::HTTP_11).body(empty),
        "extension" => builder().extension(()).body(empty),
        "body" => builder().body(full),
        "with_header" => return Some(Err(conflict().with_header("X-Probe", "1").unwrap())),
        "add_header" => {
            let mut error = conflict();
            error.add_header("X-Probe", "1").unwrap();
            return Some(Err(error));
        }
        _ => return None,
    };
    Some(Ok(response.unwrap()))
}

/// A response with a value; dropshot makes all types and nearly all calls of it.
fn of_type(probe: &str) -> Option<Sent> {
    Some(match probe {
        "HttpResponseOk" => HttpResponseOk("x").to_result(),
        "HttpResponseCreated" => HttpResponseCreated("x").to_result(),
        "HttpResponseAccepted" => HttpResponseAccepted("x").to_result(),
        "HttpResponseDeleted" => HttpResponseDeleted().to_result(),
        "HttpResponseUpdatedNoContent" => HttpResponseUpdatedNoContent().to_result(),
        "HttpResponseHeaders" | "HttpResponseHeaders::new_unnamed" => {
            HttpResponseHeaders::new_unnamed(HttpResponseAccepted("x")).to_result()
        }
        "HttpResponseHeaders::new" => {
            HttpResponseHeaders::new(HttpResponseAccepted("x"), dropshot::NoHeaders {}).to_result()
        }
        "Response::new" => Ok(http::Response::new(Body::from("x".to_owned()))),
        "Response::builder" => Ok(http::Response::builder().body(Body::empty()).unwrap()),
        "HttpResponseFound" | "http_response_found" => {
            http_response_found("/".into()).and_then(HttpResponse::to_result)
        }
        "HttpResponseSeeOther" | "http_response_see_other" => {
            http_response_see_other("/".into()).and_then(HttpResponse::to_result)
        }
        "HttpResponseTemporaryRedirect" | "http_response_temporary_redirect" => {
            http_response_temporary_redirect("/".into()).and_then(HttpResponse::to_result)
        }
        _ => return None,
    })
}

fn failing(probe: &str) -> Option<Sent> {
    Some(match probe {
        "HttpResponseOk" => HttpResponseOk(Unwritable).to_result(),
        "HttpResponseCreated" => HttpResponseCreated(Unwritable).to_result(),
        "HttpResponseAccepted" => HttpResponseAccepted(Unwritable).to_result(),
        _ => return None,
    })
}

fn conflict() -> HttpError {
    HttpError::for_client_error_with_status(None, ClientErrorStatusCode::CONFLICT)
}

fn of_literal(probe: &str) -> Option<Sent> {
    let text = || String::from("x");
    match probe {
        "HttpError" => Some(Err(HttpError {
            status_code: ErrorStatusCode::CONFLICT,
            error_code: None,
            external_message: text(),
            internal_message: text(),
            headers: None,
        })),
        _ => None,
    }
}

/// Takes the connection over, as an endpoint and as a channel do.
async fn upgraded(context: &RequestContext<()>, request: RawRequest) -> Sent {
    let taken = <WebsocketUpgrade as ExclusiveExtractor>::from_request(context, request.into_inner()).await?;
    taken.handle(|_| async { Ok(()) })?.to_result()
}

fn of_error(probe: &str) -> Option<Sent> {
    let conflict = ClientErrorStatusCode::CONFLICT;
    let message = || String::from("x");
    Some(Err(match probe {
        "HttpError::for_client_error" => HttpError::for_client_error(None, conflict, message()),
        "HttpError::for_client_error_with_status" => HttpError::for_client_error_with_status(None, conflict),
        "HttpError::for_bad_request" => HttpError::for_bad_request(None, message()),
        "HttpError::for_not_found" => HttpError::for_not_found(None, message()),
        "HttpError::for_internal_error" => HttpError::for_internal_error(message()),
        "HttpError::for_unavail" => HttpError::for_unavail(None, message()),
        _ => return None,
    }))
}

#[endpoint { method = GET, path = "/probe" }]
async fn run(context: RequestContext<()>, request: RawRequest) -> Sent {
    let probe = context.request.headers().get(table::PROBE).and_then(|value| value.to_str().ok());
    let found = match probe.unwrap_or_default().split_once(' ') {
        Some(("type", "WebsocketEndpointResult" | "WebsocketChannelResult")) => {
            return upgraded(&context, request).await;
        }
        Some(("type", probe)) => of_type(probe),
        Some(("literal", probe)) => of_literal(probe),
        Some(("claim", probe)) => claims::dropshot::respond(probe),
        Some(("fails", probe)) => failing(probe),
        Some(("method", probe)) => of_method(probe),
        Some(("call", probe)) => of_type(probe).or_else(|| of_error(probe)),
        _ => None,
    };
    let missing = || Ok(http::Response::builder().header(table::MISSING, "1").body(Body::empty())?);
    found.unwrap_or_else(missing)
}

#[test]
fn answers() {
    assert_answers(framework("dropshot"), *SERVER);
}

#[test]
fn rejections() {
    assert_rejections(framework("dropshot"), *SERVER, &attempts(), &[]);
}

#[test]
fn an_error_of_an_extractor_becomes_that_of_the_endpoint() {
    assert_eq!(framework("dropshot").extraction_error, Some("::dropshot::HttpError"));
    let code = |argument: &str| {
        let request = format!("GET /own/{argument} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        send(*SERVER, request.as_bytes()).code
    };
    assert_eq!((code("1"), code("one")), (200, 422));
}
