//! poem 3 and poem-openapi 5.

use std::{io, net::SocketAddr, sync::LazyLock};

use futures_util::FutureExt as _;
use poem::{
    Body, EndpointExt as _, Error, FromRequest, IntoResponse, Request, Response, Route, Server, endpoint,
    error::{MethodNotAllowedError, NotFound, NotFoundError, ParsePathError},
    get,
    http::{HeaderMap, Method, StatusCode, Uri, Version},
    listener::TcpAcceptor,
    middleware::CookieJarManager,
    web::{
        Accept, Data, Form, Html, Json, LocalAddr, Multipart, Path, Query, RealIp, Redirect, RemoteAddr,
        StaticFileRequest, TempFile, TypedHeader, Xml, Yaml,
        cookie::{Cookie, CookieJar},
        headers::{ContentType, IfModifiedSince},
        sse::{Event, SSE},
        websocket::WebSocket,
    },
};
use poem_openapi::{
    OpenApi, OpenApiService,
    payload::{self, PlainText},
};

use crate::{
    Number, Unwritable, claims,
    extractors::{Attempt, assert_optional, assert_rejections},
    misuse::CONTENT,
    table::{self, assert_answers, assert_named, framework},
};

pub(crate) static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        runtime.block_on(async {
            let acceptor = TcpAcceptor::from_std(listener).unwrap();
            Server::new_with_acceptor(acceptor).run(routes()).await.unwrap();
        });
    });
    address
});

fn routes() -> Route {
    let payloads = || OpenApiService::new(Payloads, "payloads", "1");
    Route::new()
        .at("/probe", get(endpoint::make(probe)))
        .at("/plain/Path/:n", endpoint::make(path))
        .at("/option/Path/:n", endpoint::make(optional_path))
        .nest("/plain/openapi", payloads())
        .at("/plain/*extractor", endpoint::make(extract).data(1_u8).with(CookieJarManager::new()))
        .at("/option/*extractor", endpoint::make(extract).data(1_u8).with(CookieJarManager::new()))
}

/// Runs the extractor of this name, alone or in an `Option`.
macro_rules! run {
    ($request:ident, $body:ident, $optional:ident, $($name:literal => $extractor:ty,)*) => {
        match $request.original_uri().path().split('/').nth(2) {
            $(Some($name) if $optional => <Option<$extractor>>::from_request(&$request, &mut $body).await.map(drop),
            Some($name) => <$extractor>::from_request(&$request, &mut $body).await.map(drop),)*
            _ => Err(Error::from_status(StatusCode::NOT_FOUND)),
        }
    };
}

async fn extract(request: Request) -> poem::Result<&'static str> {
    let (request, mut body) = request.split();
    let optional = request.original_uri().path().starts_with("/option");
    let taken = run! { request, body, optional,
        "Data" => Data<&u8>,
        "DataMissing" => Data<&u16>,
        "Query" => Query<Number>,
        "Method" => Method,
        "Uri" => &Uri,
        "Version" => Version,
        "RemoteAddr" => &RemoteAddr,
        "LocalAddr" => &LocalAddr,
        "RealIp" => RealIp,
        "Accept" => Accept,
        "Cookie" => Cookie,
        "CookieJar" => &CookieJar,
        "TypedHeader" => TypedHeader<IfModifiedSince>,
        "StaticFileRequest" => StaticFileRequest,
        "HeaderMap" => &HeaderMap,
        "Request" => &Request,
        "Body" => Body,
        "Bytes" => bytes::Bytes,
        "Vec" => Vec<u8>,
        "String" => String,
        "Json" => Json<Number>,
        "Xml" => Xml<Number>,
        "Yaml" => Yaml<Number>,
        "Form" => Form<Number>,
        "Multipart" => Multipart,
        "TempFile" => TempFile,
        "WebSocket" => WebSocket,
    };
    taken.map(|()| "fits")
}

async fn path(request: Request) -> poem::Result<&'static str> {
    let (request, mut body) = request.split();
    Path::<u8>::from_request(&request, &mut body).await.map(|_| "fits")
}

async fn optional_path(request: Request) -> poem::Result<&'static str> {
    let (request, mut body) = request.split();
    Option::<Path<u8>>::from_request(&request, &mut body).await.map(|_| "fits")
}

/// The payloads of poem-openapi.
struct Payloads;

#[OpenApi]
#[expect(clippy::unused_async, reason = "poem-openapi asks for it")]
impl Payloads {
    #[oai(path = "/PlainText", method = "post")]
    async fn plain_text(&self, _body: PlainText<String>) -> PlainText<&'static str> {
        PlainText("fits")
    }

    #[oai(path = "/Binary", method = "post")]
    async fn binary(&self, _body: payload::Binary<Vec<u8>>) -> PlainText<&'static str> {
        PlainText("fits")
    }

    #[oai(path = "/Json", method = "post")]
    async fn json(&self, _body: payload::Json<u8>) -> PlainText<&'static str> {
        PlainText("fits")
    }
}

const FORM: &str = "application/x-www-form-urlencoded";

fn attempts() -> Vec<Attempt> {
    let mut attempts = vec![
        Attempt::get("Data", 200, ""),
        Attempt::get("Data", 500, "Missing"),
        Attempt::get("Path", 200, "/1"),
        Attempt::get("Path", 400, "/one"),
        Attempt::get("Query", 200, "?n=1"),
        Attempt::get("Query", 400, "?n=one"),
        Attempt::get("Cookie", 200, "").field("cookie", "a=b"),
        Attempt::get("Cookie", 400, ""),
        Attempt::get("TypedHeader", 200, "").field("if-modified-since", "Sat, 29 Oct 1994 19:43:31 GMT"),
        Attempt::get("TypedHeader", 400, ""),
        Attempt::post("String", 400, "text/plain", b"\xff"),
        Attempt::post("PlainText", 200, "text/plain", "x").under("/openapi"),
        Attempt::post("PlainText", 400, "text/plain", b"\xff").under("/openapi"),
        Attempt::post("PlainText", 415, "a/b", "x").under("/openapi"),
        Attempt::post("Binary", 200, "application/octet-stream", "x").under("/openapi"),
        Attempt::broken("Binary", "application/octet-stream").under("/openapi"),
        Attempt::post("Json", 200, "application/json", "1").under("/openapi"),
        Attempt::post("Json", 400, "application/json", r#""one""#).under("/openapi"),
        Attempt::post("Json", 415, "a/b", "1").under("/openapi"),
        Attempt::post("Json", 200, "application/json", r#"{"n":1}"#),
        Attempt::post("Json", 400, "application/json", r#"{"n":"one"}"#),
        Attempt::post("Json", 415, "text/plain", r#"{"n":1}"#),
        Attempt::post("Xml", 200, "application/xml", "<x><n>1</n></x>"),
        Attempt::post("Xml", 400, "application/xml", "<x><n>one</n></x>"),
        Attempt::post("Xml", 415, "text/plain", "<x><n>1</n></x>"),
        Attempt::post("Yaml", 200, "application/yaml", "n: 1"),
        Attempt::post("Yaml", 400, "application/yaml", "n: one"),
        Attempt::post("Yaml", 415, "text/plain", "n: 1"),
        Attempt::post("Form", 200, FORM, "n=1"),
        Attempt::post("Form", 400, FORM, "n=one"),
        Attempt::post("Form", 415, "text/plain", "n=1"),
        Attempt::post("Multipart", 200, "multipart/form-data; boundary=b", "--b--\r\n"),
        Attempt::post("Multipart", 400, "multipart/form-data", "--b--\r\n"),
        Attempt::post("Multipart", 415, "text/plain", "--b--\r\n"),
        Attempt::get("WebSocket", 200, "").handshake(),
        Attempt::get("WebSocket", 400, ""),
    ];
    for harmless in [
        "Method",
        "Uri",
        "Version",
        "RemoteAddr",
        "LocalAddr",
        "RealIp",
        "Accept",
        "CookieJar",
        "StaticFileRequest",
        "HeaderMap",
        "Request",
        "Body",
    ] {
        attempts.push(Attempt::get(harmless, 200, ""));
    }
    for bytes in ["Bytes", "Vec", "String", "TempFile"] {
        attempts.push(Attempt::post(bytes, 200, "text/plain", "x"));
        attempts.push(Attempt::broken(bytes, "text/plain"));
    }
    attempts
}

fn of_type(probe: &str) -> Option<Response> {
    Some(match probe {
        "()" => ().into_response(),
        "str" => "x".into_response(),
        "String" => String::from("x").into_response(),
        "Bytes" => bytes::Bytes::from_static(b"x").into_response(),
        "Vec" => vec![b'x'].into_response(),
        "Body" => Body::from("x").into_response(),
        "Json" => Json(()).into_response(),
        "Xml" => Xml(Written { n: 1 }).into_response(),
        "Yaml" => Yaml(1).into_response(),
        "Html" => Html("x").into_response(),
        "PlainText" => PlainText("x").into_response(),
        "Binary" => payload::Binary("x").into_response(),
        "SSE" => SSE::new(futures_util::stream::iter([Event::message("x")])).into_response(),
        "Redirect 301" => Redirect::moved_permanent("/").into_response(),
        "Redirect 303" => Redirect::see_other("/").into_response(),
        "Redirect 307" => Redirect::temporary("/").into_response(),
        "Redirect 308" => Redirect::permanent("/").into_response(),
        "NotFoundError" => Error::from(NotFoundError).into_response(),
        "MethodNotAllowedError" => Error::from(MethodNotAllowedError).into_response(),
        "ParsePathError" => Error::from(ParsePathError).into_response(),
        _ => return None,
    })
}

#[derive(serde::Serialize)]
struct Written {
    n: u8,
}

fn failing(probe: &str) -> Option<Response> {
    Some(match probe {
        "Json" => Json(Unwritable).into_response(),
        "Xml" => Xml(Unwritable).into_response(),
        "Yaml" => Yaml(Unwritable).into_response(),
        _ => return None,
    })
}

fn of_call(probe: &str) -> Option<Response> {
    let missing = || io::Error::other("x");
    let beside = |fields: HeaderMap| (fields, "x".with_status(StatusCode::ACCEPTED)).into_response();
    Some(match probe {
        "HeaderMap::new" => beside(HeaderMap::new()),
        "HeaderMap::with_capacity" => beside(HeaderMap::with_capacity(1)),
        "HeaderMap::default" => beside(HeaderMap::default()),
        "HeaderMap::from_iter" => beside(HeaderMap::from_iter([])),
        "Redirect::permanent" => Redirect::permanent("/").into_response(),
        "Redirect::moved_permanent" => Redirect::moved_permanent("/").into_response(),
        "Redirect::see_other" => Redirect::see_other("/").into_response(),
        "Redirect::temporary" => Redirect::temporary("/").into_response(),
        "Json" => Json("").into_response(),
        "Xml" => Xml(Written { n: 1 }).into_response(),
        "Yaml" => Yaml("").into_response(),
        "Html" => Html("x").into_response(),
        "PlainText" => PlainText("x").into_response(),
        "Binary" => payload::Binary("x").into_response(),
        "SSE::new" => SSE::new(futures_util::stream::iter([Event::message("x")])).into_response(),
        "Body::empty" => Body::empty().into_response(),
        "Body::from" => Body::from("x").into_response(),
        "Body::from_string" => Body::from_string("x".into()).into_response(),
        "Response::builder" => Response::builder().finish(),
        "Response::default" => Response::default(),
        "IntoResponse::into_response" => IntoResponse::into_response((StatusCode::ACCEPTED, "x")),
        "Error::from_status" => Error::from_status(StatusCode::ACCEPTED).into_response(),
        "Error::from_string" => Error::from_string("x", StatusCode::ACCEPTED).into_response(),
        "Error::from_response" => {
            Error::from_response((StatusCode::ACCEPTED, "x").into_response()).into_response()
        }
        "Error::new" => Error::new(missing(), StatusCode::ACCEPTED).into_response(),
        "NotFoundError" => Error::from(NotFoundError).into_response(),
        "MethodNotAllowedError" => Error::from(MethodNotAllowedError).into_response(),
        "ParsePathError" => Error::from(ParsePathError).into_response(),
        "error::*" => NotFound(missing()).into_response(),
        _ => return None,
    })
}

fn of_method(probe: &str) -> Option<Response> {
    let builder = || Response::builder().status(StatusCode::ACCEPTED);
    Some(match probe {
        "into_response" | "status" => builder().finish().into_response(),
        "with_status" => "x".with_status(StatusCode::ACCEPTED).into_response(),
        "with_header" => "x".with_header("X-Probe", "1").into_response(),
        "with_content_type" => ().with_content_type("a/b").into_response(),
        "with_body" => ().with_body("x").into_response(),
        "header" => builder().header("X-Probe", "1").finish(),
        "typed_header" => {
            let typed = builder().typed_header(ContentType::text()).finish();
            let seen = typed.content_type().is_some();
            typed.with_header(if seen { "X-Probe" } else { "X-None" }, "1").into_response()
        }
        "content_type" => builder().content_type("a/b").finish(),
        "set_content_type" => builder().finish().set_content_type("a/b"),
        "version" => builder().version(Version::HTTP_11).finish(),
        "extension" => builder().extension(1).finish(),
        "body" => builder().body("x"),
        "finish" => builder().finish(),
        "keep_alive" => {
            let events = SSE::new(futures_util::stream::iter([Event::message("x")]));
            (StatusCode::ACCEPTED, events.keep_alive(std::time::Duration::from_secs(1))).into_response()
        }
        _ => return None,
    })
}

async fn upgraded(request: Request, boxed: bool) -> Response {
    let (request, mut body) = request.split();
    match WebSocket::from_request(&request, &mut body).await {
        Ok(socket) if boxed => socket.on_upgrade(|_| async {}.boxed()).boxed().into_response(),
        Ok(socket) => socket.on_upgrade(|_| async {}).into_response(),
        Err(error) => error.into_response(),
    }
}

async fn probe(request: Request) -> Response {
    let probe = request.header(table::PROBE).unwrap_or_default().to_owned();
    let found = match probe.split_once(' ') {
        Some(("type", "WebSocketUpgraded") | ("method", "on_upgrade")) => {
            Some(upgraded(request, false).await)
        }
        Some(("type", "BoxWebSocketUpgraded")) => Some(upgraded(request, true).await),
        Some(("type", probe)) => of_type(probe),
        Some(("claim", probe)) => claims::poem::respond(probe),
        Some(("fails", probe)) => failing(probe),
        Some(("call", probe)) => of_call(probe),
        Some(("method", probe)) => of_method(probe),
        Some(("bare", code)) => Some(StatusCode::from_bytes(code.as_bytes()).unwrap().into_response()),
        Some(("misuse", code)) => {
            Some((StatusCode::from_bytes(code.as_bytes()).unwrap(), Json(CONTENT)).into_response())
        }
        _ if probe == "tuple" => Some((StatusCode::ACCEPTED, HeaderMap::new(), "x").into_response()),
        _ => None,
    };
    found.unwrap_or_else(|| ().with_header(table::MISSING, "1").into_response())
}

#[test]
fn answers() {
    assert_answers(framework("poem"), *SERVER);
}

#[test]
fn rejections() {
    assert_rejections(framework("poem"), *SERVER, &attempts(), &[]);
    assert_optional(framework("poem"), *SERVER, &attempts());
}

#[test]
fn names_of_errors() {
    macro_rules! assert_named {
        ($($name:ident)*) => {
            $(let status = poem::error::$name(io::Error::other("x")).status();
            assert_named(stringify!($name), status.as_u16());)*
        };
    }
    assert_named! {
        BadRequest Unauthorized PaymentRequired Forbidden
        NotFound MethodNotAllowed NotAcceptable ProxyAuthenticationRequired
        RequestTimeout Conflict Gone LengthRequired
        PayloadTooLarge UriTooLong UnsupportedMediaType RangeNotSatisfiable
        ImATeapot MisdirectedRequest UnprocessableEntity Locked
        FailedDependency UpgradeRequired PreconditionFailed PreconditionRequired
        TooManyRequests RequestHeaderFieldsTooLarge UnavailableForLegalReasons ExpectationFailed
        InternalServerError NotImplemented BadGateway ServiceUnavailable
        GatewayTimeout HttpVersionNotSupported VariantAlsoNegotiates InsufficientStorage
        LoopDetected NotExtended NetworkAuthenticationRequired
    }
}
