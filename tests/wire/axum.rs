//! axum 0.8 and axum-extra 0.12.

mod extractors;
mod layers;

use std::{borrow::Cow, convert::Infallible, net::SocketAddr, sync::LazyLock};

use axum::{
    Extension, Form, Json, Router,
    body::{Body, Bytes},
    extract::{FromRequestParts as _, MatchedPath, Multipart, Path, Request, WebSocketUpgrade},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Version, header},
    response::{AppendHeaders, Html, IntoResponse, NoContent, Redirect, Response, Sse, sse::Event},
    routing::{any, get},
};
use axum_extra::{
    TypedHeader,
    headers::IfModifiedSince,
    response::{Attachment, ErasedJson},
};

use self::extractors::{Service, ignore};
use crate::{
    Number, Unwritable, claims,
    client::send,
    extractors::{assert_optional, assert_rejections},
    misuse::CONTENT,
    server,
    table::{self, assert_answers, framework},
};

pub(crate) static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| serve(router));

/// Serves a router on a free port for as long as the tests run.
pub(crate) fn serve(router: impl FnOnce() -> Router + Send + 'static) -> SocketAddr {
    server::run(async move |tell| {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        tell.send(listener.local_addr().unwrap()).unwrap();
        axum::serve(listener, router()).await.unwrap();
    })
}

fn router() -> Router {
    let refused = async || (StatusCode::METHOD_NOT_ALLOWED, "not that way");
    let router = Router::new()
        .route("/probe", get(probe))
        .route("/refused/here", get(async || "fits").fallback(refused))
        .route("/refused/below", get(async || "fits"))
        .method_not_allowed_fallback(refused);
    router.merge(extractors::router(option()))
}

/// The extractors that axum lets be optional.
fn option() -> Router<Service> {
    Router::new()
        .route("/Extension", any(ignore::<Option<Extension<u8>>>))
        .route("/Path/{n}", any(ignore::<Option<Path<u8>>>))
        .route("/Path/{n}/alone", any(ignore::<Option<Path<(u8, u8)>>>))
        .route("/MatchedPath", any(ignore::<Option<MatchedPath>>))
        .route("/Host", any(ignore::<Option<Host>>))
        .route("/TypedHeader", any(ignore::<Option<TypedHeader<IfModifiedSince>>>))
        .route("/Json", any(ignore::<Option<Json<Number>>>))
        .route("/Multipart", any(ignore::<Option<Multipart>>))
}

/// The notation of a parameter of a path.
const N: &str = "{n}";

#[expect(deprecated, reason = "handlers still take it")]
type Host = axum_extra::extract::Host;

fn of_type(probe: &str) -> Option<Response> {
    Some(match probe {
        "()" => ().into_response(),
        "str" => "x".into_response(),
        "String" => String::from("x").into_response(),
        "Cow" => Cow::Borrowed("x").into_response(),
        "Bytes" => Bytes::from_static(b"x").into_response(),
        "BytesMut" => bytes::BytesMut::from("x").into_response(),
        "Vec" => vec![b'x'].into_response(),
        "Body" => Body::from("x").into_response(),
        "Json" => Json(()).into_response(),
        "ErasedJson" => ErasedJson::new(()).into_response(),
        "Form" => Form([("n", 1)]).into_response(),
        "Html" => Html((StatusCode::ACCEPTED, "x")).into_response(),
        "Attachment" => Attachment::new((StatusCode::ACCEPTED, "x")).into_response(),
        "Sse" => events().into_response(),
        "NoContent" => NoContent.into_response(),
        "Redirect 303" => Redirect::to("/").into_response(),
        "Redirect 307" => Redirect::temporary("/").into_response(),
        "Redirect 308" => Redirect::permanent("/").into_response(),
        "HeaderMap" => HeaderMap::new().into_response(),
        "[]" => [("x-probe", "1")].into_response(),
        _ => return None,
    })
}

fn events() -> Sse<impl futures_util::Stream<Item = Result<Event, Infallible>>> {
    Sse::new(futures_util::stream::iter([Ok(Event::default().data("x"))]))
}

fn failing(probe: &str) -> Option<Response> {
    Some(match probe {
        "Json" => Json(Unwritable).into_response(),
        "ErasedJson" => ErasedJson::new(Unwritable).into_response(),
        "Form" => Form(Unwritable).into_response(),
        "Redirect" => Redirect::to("\n").into_response(),
        _ => return None,
    })
}

fn of_call(probe: &str) -> Option<Response> {
    let accepted = || (StatusCode::ACCEPTED, "x");
    let fields = [(HeaderName::from_static("x-probe"), HeaderValue::from_static("1"))];
    Some(match probe {
        "Redirect::to" => Redirect::to("/").into_response(),
        "Redirect::temporary" => Redirect::temporary("/").into_response(),
        "Redirect::permanent" => Redirect::permanent("/").into_response(),
        "Json" => Json("").into_response(),
        "Json::from" => Json::from("").into_response(),
        "ErasedJson::new" => ErasedJson::new("").into_response(),
        "ErasedJson::pretty" => ErasedJson::pretty("").into_response(),
        "Html" => Html(accepted()).into_response(),
        "Html::from" => Html::from(accepted()).into_response(),
        "Attachment::new" => Attachment::new(accepted()).into_response(),
        "NoContent" => NoContent.into_response(),
        "Sse::new" => events().into_response(),
        "Body::empty" => Body::empty().into_response(),
        "Body::default" => Body::default().into_response(),
        "Body::from" => Body::from("x").into_response(),
        "Body::new" => Body::new(String::from("x")).into_response(),
        "Body::from_stream" => {
            Body::from_stream(futures_util::stream::iter([Ok::<_, Infallible>("x")])).into_response()
        }
        "Response::new" => Response::new(Body::from("x")),
        "Response::default" => Response::<Body>::default(),
        "Response::builder" => Response::builder().body(Body::empty()).unwrap(),
        "HeaderMap::new" => (HeaderMap::new(), accepted()).into_response(),
        "HeaderMap::with_capacity" => (HeaderMap::with_capacity(1), accepted()).into_response(),
        "HeaderMap::default" => (HeaderMap::default(), accepted()).into_response(),
        "HeaderMap::from_iter" => (HeaderMap::from_iter(fields), accepted()).into_response(),
        "AppendHeaders" => (AppendHeaders(fields), accepted()).into_response(),
        "Extension" => (Extension(1), accepted()).into_response(),
        "TypedHeader" => (TypedHeader(axum_extra::headers::ContentLength(1)), accepted()).into_response(),
        "IntoResponse::into_response" => IntoResponse::into_response(accepted()),
        _ => return None,
    })
}

fn of_method(probe: &str) -> Option<Response> {
    let builder = || Response::builder().status(StatusCode::ACCEPTED);
    let empty = Body::empty();
    Some(match probe {
        "into_response" | "status" => builder().body(empty).unwrap().into_response(),
        "header" => builder().header("X-Probe", "1").body(empty).unwrap(),
        "version" => builder().version(Version::HTTP_11).body(empty).unwrap(),
        "extension" => builder().extension(1).body(empty).unwrap(),
        "body" => builder().body(Body::from("x")).unwrap(),
        "keep_alive" => {
            (StatusCode::ACCEPTED, events().keep_alive(axum::response::sse::KeepAlive::new())).into_response()
        }
        "filename" => Attachment::new("x").filename("x").into_response(),
        "content_type" => Attachment::new(()).content_type("a/b").into_response(),
        _ => return None,
    })
}

async fn probe(request: Request) -> Response {
    let (mut parts, _) = request.into_parts();
    let probe =
        parts.headers.get(table::PROBE).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let found = match probe.split_once(' ') {
        Some(("type", probe)) => of_type(probe),
        Some(("claim", probe)) => claims::axum::respond(probe),
        Some(("fails", probe)) => failing(probe),
        Some(("call", probe)) => of_call(probe),
        Some(("method", "on_upgrade")) => {
            let upgrade = WebSocketUpgrade::from_request_parts(&mut parts, &()).await;
            Some(upgrade.map(|upgrade| upgrade.on_upgrade(|_| async {})).into_response())
        }
        Some(("method", probe)) => of_method(probe),
        Some(("bare", code)) => Some(StatusCode::from_bytes(code.as_bytes()).unwrap().into_response()),
        Some(("misuse", code)) => {
            Some((StatusCode::from_bytes(code.as_bytes()).unwrap(), Json(CONTENT)).into_response())
        }
        _ if probe == "tuple" => Some((StatusCode::ACCEPTED, [(header::LOCATION, "/")], "x").into_response()),
        _ => None,
    };
    found.unwrap_or_else(|| [(table::MISSING, HeaderValue::from_static("1"))].into_response())
}

#[test]
fn answers() {
    assert_answers(framework("axum"), *SERVER);
}

#[test]
fn a_refused_method_is_told_what_is_allowed() {
    let added = framework("axum").routing.refusal_adds.unwrap();
    for path in ["here", "below"] {
        let request = format!("POST /refused/{path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        let received = send(*SERVER, request.as_bytes());
        assert_eq!(received.code, added.code, "{path}");
        for field in added.fields {
            assert!(received.field(field).is_some(), "{path} has no {field}");
        }
    }
}

#[test]
fn rejections() {
    assert_rejections(framework("axum"), *SERVER, &extractors::attempts(), &[]);
    assert_optional(framework("axum"), *SERVER, &extractors::attempts());
}
