//! poem 3 and poem-openapi 5.

mod extractors;
mod layers;

use std::{io, net::SocketAddr, sync::LazyLock};

use futures_util::FutureExt as _;
use poem::{
    Body, Error, FromRequest as _, IntoEndpoint, IntoResponse, Request, Response, Route, Server, endpoint,
    error::{MethodNotAllowedError, NotFound, NotFoundError, ParsePathError},
    get,
    http::{HeaderMap, StatusCode, Version},
    listener::TcpAcceptor,
    web::{
        Html, Json, Redirect, Xml, Yaml,
        headers::ContentType,
        sse::{Event, SSE},
        websocket::WebSocket,
    },
};
use poem_openapi::payload::{self, PlainText};

use crate::{
    Unwritable, claims,
    extractors::{assert_optional, assert_rejections},
    misuse::CONTENT,
    server,
    table::{self, assert_answers, assert_named, framework},
};

pub(crate) static SERVER: LazyLock<SocketAddr> =
    LazyLock::new(|| serve(|| extractors::routes(Route::new().at("/probe", get(endpoint::make(probe))))));

/// Serves an endpoint on a free port for as long as the tests run.
pub(crate) fn serve<E>(service: impl FnOnce() -> E + Send + 'static) -> SocketAddr
where
    E: IntoEndpoint<Endpoint: 'static> + 'static,
{
    server::run(async move |tell| {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        tell.send(listener.local_addr().unwrap()).unwrap();
        let acceptor = TcpAcceptor::from_std(listener).unwrap();
        Server::new_with_acceptor(acceptor).run(service()).await.unwrap();
    })
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
    assert_rejections(framework("poem"), *SERVER, &extractors::attempts(), &[]);
    assert_optional(framework("poem"), *SERVER, &extractors::attempts());
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
