//! axum 0.8 and axum-extra 0.12.

use std::{borrow::Cow, convert::Infallible, net::SocketAddr, sync::LazyLock};

use axum::{
    Extension, Form, Json, Router,
    body::{Body, Bytes},
    extract::{
        ConnectInfo, DefaultBodyLimit, FromRef, FromRequestParts as _, MatchedPath, Multipart, NestedPath,
        OriginalUri, Path, Query, RawForm, RawPathParams, RawQuery, Request, State, WebSocketUpgrade,
    },
    http::{
        Extensions, HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, Version, header,
        request::Parts,
    },
    response::{AppendHeaders, Html, IntoResponse, NoContent, Redirect, Response, Sse, sse::Event},
    routing::{any, get},
};
use axum_extra::{
    TypedHeader,
    extract::{CookieJar, OptionalQuery, PrivateCookieJar, SignedCookieJar, cookie::Key},
    headers::IfModifiedSince,
    response::{Attachment, ErasedJson},
};

use crate::{
    Number, Unwritable, claims,
    client::send,
    extractors::{Attempt, assert_optional, assert_rejections},
    misuse::CONTENT,
    table::{self, assert_answers, framework},
};

#[derive(Clone)]
struct Service(Key);

impl FromRef<Service> for Key {
    fn from_ref(service: &Service) -> Self {
        service.0.clone()
    }
}

pub(crate) static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            tell.send(listener.local_addr().unwrap()).unwrap();
            axum::serve(listener, router()).await.unwrap();
        });
    });
    told.recv().unwrap()
});

fn router() -> Router {
    let refused = async || (StatusCode::METHOD_NOT_ALLOWED, "not that way");
    let router = Router::new()
        .route("/probe", get(probe))
        .route("/refused/here", get(astray).fallback(refused))
        .route("/refused/below", get(astray))
        .method_not_allowed_fallback(refused)
        .nest("/plain", plain())
        .nest("/option", option())
        .route("/plain/NestedPath/outside", any(ignore::<NestedPath>))
        .fallback(astray);
    router.layer(DefaultBodyLimit::max(16)).with_state(Service(Key::from(&[1; 64])))
}

async fn ignore<T>(_: T) -> &'static str {
    "fits"
}

/// The router found nothing, so no path matched.
async fn astray(mut parts: Parts) -> Response {
    match parts.uri.path() {
        "/plain/MatchedPath/none" => {
            MatchedPath::from_request_parts(&mut parts, &()).await.into_response_or_fits()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

trait OrFits {
    fn into_response_or_fits(self) -> Response;
}

impl<T, E: IntoResponse> OrFits for Result<T, E> {
    fn into_response_or_fits(self) -> Response {
        self.map(|_| "fits").into_response()
    }
}

fn plain() -> Router<Service> {
    Router::new()
        .route("/State", any(ignore::<State<Service>>))
        .route("/Extension", any(ignore::<Extension<u8>>))
        .route("/Extension/given", any(ignore::<Extension<u8>>).layer(Extension(1_u8)))
        .route("/ConnectInfo", any(ignore::<ConnectInfo<SocketAddr>>))
        .route("/ConnectInfo/given", any(ignore::<ConnectInfo<u8>>).layer(Extension(ConnectInfo(1_u8))))
        .route("/Path/{n}", any(ignore::<Path<u8>>))
        .route("/Path/{n}/alone", any(ignore::<Path<(u8, u8)>>))
        .route("/RawPathParams/{n}/x", any(ignore::<RawPathParams>))
        .route("/Query", any(ignore::<Query<Number>>))
        .route("/OptionalQuery", any(ignore::<OptionalQuery<Number>>))
        .route("/RawQuery", any(ignore::<RawQuery>))
        .route("/OriginalUri", any(ignore::<OriginalUri>))
        .route("/MatchedPath", any(ignore::<MatchedPath>))
        .route("/NestedPath", any(ignore::<NestedPath>))
        .route("/Method", any(ignore::<Method>))
        .route("/Uri", any(ignore::<Uri>))
        .route("/Version", any(ignore::<Version>))
        .route("/Extensions", any(ignore::<Extensions>))
        .route("/Host", any(ignore::<Host>))
        .route("/CookieJar", any(ignore::<CookieJar>))
        .route("/SignedCookieJar", any(ignore::<SignedCookieJar>))
        .route("/PrivateCookieJar", any(ignore::<PrivateCookieJar>))
        .route("/TypedHeader", any(ignore::<TypedHeader<IfModifiedSince>>))
        .route("/HeaderMap", any(ignore::<HeaderMap>))
        .route("/Parts", any(ignore::<Parts>))
        .route("/Request", any(ignore::<Request>))
        .route("/Body", any(ignore::<Body>))
        .route("/Bytes", any(ignore::<Bytes>))
        .route("/BytesMut", any(ignore::<bytes::BytesMut>))
        .route("/String", any(ignore::<String>))
        .route("/Json", any(ignore::<Json<Number>>))
        .route("/Form", any(ignore::<Form<Number>>))
        .route("/RawForm", any(ignore::<RawForm>))
        .route("/Multipart", any(ignore::<Multipart>))
        .route("/WebSocketUpgrade", any(ignore::<WebSocketUpgrade>))
}

#[expect(deprecated, reason = "handlers still take it")]
type Host = axum_extra::extract::Host;

/// Those that axum lets be optional.
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

const FORM: &str = "application/x-www-form-urlencoded";
const MANY: &str = "more than sixteen bytes";

fn attempts() -> Vec<Attempt> {
    let mut attempts = vec![
        Attempt::get("Extension", 500, ""),
        Attempt::get("Extension", 200, "/given"),
        Attempt::get("ConnectInfo", 500, ""),
        Attempt::get("ConnectInfo", 200, "/given"),
        Attempt::get("Path", 200, "/1"),
        Attempt::get("Path", 400, "/one"),
        Attempt::get("Path", 500, "/1/alone"),
        Attempt::get("RawPathParams", 200, "/1/x"),
        Attempt::get("RawPathParams", 400, "/%FF/x"),
        Attempt::get("Query", 200, "?n=1"),
        Attempt::get("Query", 400, "?n=one"),
        Attempt::get("OptionalQuery", 200, ""),
        Attempt::get("OptionalQuery", 400, "?n=one"),
        Attempt::get("MatchedPath", 200, ""),
        Attempt::get("MatchedPath", 500, "/none"),
        Attempt::get("NestedPath", 200, ""),
        Attempt::get("NestedPath", 500, "/outside"),
        Attempt::get("Host", 200, ""),
        Attempt::get("Host", 400, "").old(),
        Attempt::get("TypedHeader", 200, "").field("if-modified-since", "Sat, 29 Oct 1994 19:43:31 GMT"),
        Attempt::get("TypedHeader", 400, "").field("if-modified-since", "yesterday"),
        Attempt::post("String", 400, "text/plain", b"\xff"),
        Attempt::post("Json", 200, "application/json", r#"{"n":1}"#),
        Attempt::post("Json", 400, "application/json", "{"),
        Attempt::post("Json", 413, "application/json", MANY),
        Attempt::post("Json", 415, "text/plain", "{}"),
        Attempt::post("Json", 422, "application/json", r#"{"n":"one"}"#),
        Attempt::post("Form", 200, FORM, "n=1"),
        Attempt::get("Form", 400, "?n=one"),
        Attempt::post("Form", 413, FORM, MANY),
        Attempt::post("Form", 415, "text/plain", "n=1"),
        Attempt::post("Form", 422, FORM, "n=one"),
        Attempt::post("RawForm", 200, FORM, "n=1"),
        Attempt::broken("RawForm", FORM),
        Attempt::post("RawForm", 413, FORM, MANY),
        Attempt::post("RawForm", 415, "text/plain", "n=1"),
        Attempt::post("Multipart", 200, "multipart/form-data; boundary=b", "--b--\r\n"),
        Attempt::post("Multipart", 400, "multipart/form-data", "--b--\r\n"),
        Attempt::get("WebSocketUpgrade", 200, "").handshake(),
        Attempt::get("WebSocketUpgrade", 400, ""),
        Attempt::post("WebSocketUpgrade", 405, "", "").handshake(),
        Attempt::get("WebSocketUpgrade", 426, "").old().handshake(),
    ];
    for harmless in [
        "State",
        "RawQuery",
        "OriginalUri",
        "Method",
        "Uri",
        "Version",
        "Extensions",
        "CookieJar",
        "SignedCookieJar",
        "PrivateCookieJar",
        "HeaderMap",
        "Parts",
        "Request",
        "Body",
    ] {
        attempts.push(Attempt::get(harmless, 200, ""));
    }
    for bytes in ["Bytes", "BytesMut", "String"] {
        attempts.push(Attempt::post(bytes, 200, "text/plain", "few"));
        attempts.push(Attempt::post(bytes, 413, "text/plain", MANY));
        attempts.push(Attempt::broken(bytes, "text/plain"));
    }
    attempts
}

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
    assert_rejections(framework("axum"), *SERVER, &attempts(), &[]);
    assert_optional(framework("axum"), *SERVER, &attempts());
}
