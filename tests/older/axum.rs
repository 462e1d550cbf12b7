//! axum 0.7 and axum-extra 0.9.

use std::{net::SocketAddr, sync::LazyLock};

use axum::{
    Extension, Form, Json, Router,
    body::{Body, Bytes},
    extract::{
        ConnectInfo, DefaultBodyLimit, FromRef, FromRequestParts as _, Host, MatchedPath, Multipart,
        NestedPath, OriginalUri, Path, Query, RawForm, RawPathParams, RawQuery, Request, State,
        WebSocketUpgrade,
    },
    http::{Extensions, HeaderMap, Method, StatusCode, Uri, Version, request::Parts},
    response::{IntoResponse as _, Response},
    routing::any,
};
use axum_extra::{
    TypedHeader,
    extract::{CookieJar, OptionalPath, OptionalQuery, PrivateCookieJar, SignedCookieJar, cookie::Key},
    headers::IfModifiedSince,
};

use crate::{
    Number,
    extractors::{Attempt, assert_optional, assert_rejections},
    facts,
};

#[derive(Clone)]
struct Service(Key);

impl FromRef<Service> for Key {
    fn from_ref(service: &Service) -> Self {
        service.0.clone()
    }
}

static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| {
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
    let router = Router::new()
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
            MatchedPath::from_request_parts(&mut parts, &()).await.map(|_| "fits").into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Routes to each extractor as it is, or in an `Option`, which any extractor may be.
macro_rules! routes {
    ($($wrapper:ident)?) => {
        Router::new()
            .route("/State", any(ignore::<routes!(@ State<Service>, $($wrapper)?)>))
            .route("/Extension", any(ignore::<routes!(@ Extension<u8>, $($wrapper)?)>))
            .route("/Extension/given", any(ignore::<routes!(@ Extension<u8>, $($wrapper)?)>).layer(Extension(1_u8)))
            .route("/ConnectInfo", any(ignore::<routes!(@ ConnectInfo<SocketAddr>, $($wrapper)?)>))
            .route("/ConnectInfo/given", any(ignore::<routes!(@ ConnectInfo<u8>, $($wrapper)?)>).layer(Extension(ConnectInfo(1_u8))))
            .route("/Path/:n", any(ignore::<routes!(@ Path<u8>, $($wrapper)?)>))
            .route("/Path/:n/alone", any(ignore::<routes!(@ Path<(u8, u8)>, $($wrapper)?)>))
            .route("/OptionalPath/:n", any(ignore::<routes!(@ OptionalPath<u8>, $($wrapper)?)>))
            .route("/RawPathParams/:n/x", any(ignore::<routes!(@ RawPathParams, $($wrapper)?)>))
            .route("/Query", any(ignore::<routes!(@ Query<Number>, $($wrapper)?)>))
            .route("/OptionalQuery", any(ignore::<routes!(@ OptionalQuery<Number>, $($wrapper)?)>))
            .route("/RawQuery", any(ignore::<routes!(@ RawQuery, $($wrapper)?)>))
            .route("/OriginalUri", any(ignore::<routes!(@ OriginalUri, $($wrapper)?)>))
            .route("/MatchedPath", any(ignore::<routes!(@ MatchedPath, $($wrapper)?)>))
            .route("/NestedPath", any(ignore::<routes!(@ NestedPath, $($wrapper)?)>))
            .route("/Method", any(ignore::<routes!(@ Method, $($wrapper)?)>))
            .route("/Uri", any(ignore::<routes!(@ Uri, $($wrapper)?)>))
            .route("/Version", any(ignore::<routes!(@ Version, $($wrapper)?)>))
            .route("/Extensions", any(ignore::<routes!(@ Extensions, $($wrapper)?)>))
            .route("/Host", any(ignore::<routes!(@ Host, $($wrapper)?)>))
            .route("/CookieJar", any(ignore::<routes!(@ CookieJar, $($wrapper)?)>))
            .route("/SignedCookieJar", any(ignore::<routes!(@ SignedCookieJar, $($wrapper)?)>))
            .route("/PrivateCookieJar", any(ignore::<routes!(@ PrivateCookieJar, $($wrapper)?)>))
            .route("/TypedHeader", any(ignore::<routes!(@ TypedHeader<IfModifiedSince>, $($wrapper)?)>))
            .route("/HeaderMap", any(ignore::<routes!(@ HeaderMap, $($wrapper)?)>))
            .route("/Parts", any(ignore::<routes!(@ Parts, $($wrapper)?)>))
            .route("/Request", any(ignore::<routes!(@ Request, $($wrapper)?)>))
            .route("/Body", any(ignore::<routes!(@ Body, $($wrapper)?)>))
            .route("/Bytes", any(ignore::<routes!(@ Bytes, $($wrapper)?)>))
            .route("/BytesMut", any(ignore::<routes!(@ bytes::BytesMut, $($wrapper)?)>))
            .route("/String", any(ignore::<routes!(@ String, $($wrapper)?)>))
            .route("/Json", any(ignore::<routes!(@ Json<Number>, $($wrapper)?)>))
            .route("/Form", any(ignore::<routes!(@ Form<Number>, $($wrapper)?)>))
            .route("/RawForm", any(ignore::<routes!(@ RawForm, $($wrapper)?)>))
            .route("/Multipart", any(ignore::<routes!(@ Multipart, $($wrapper)?)>))
            .route("/WebSocketUpgrade", any(ignore::<routes!(@ WebSocketUpgrade, $($wrapper)?)>))
    };
    (@ $ty:ty, ) => { $ty };
    (@ $ty:ty, $wrapper:ident) => { $wrapper<$ty> };
}

fn plain() -> Router<Service> {
    routes!()
}

fn option() -> Router<Service> {
    routes!(Option)
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
        Attempt::get("OptionalPath", 200, "/1"),
        Attempt::get("OptionalPath", 400, "/one"),
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

#[test]
fn rejections() {
    let facts = facts("axum", "0.7.9", &[]);
    assert_rejections(&facts, *SERVER, &attempts(), &[]);
    assert_optional(&facts, *SERVER, &attempts());
}
