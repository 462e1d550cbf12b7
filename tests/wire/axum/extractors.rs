//! The extractors of axum: a route to each, a request that each takes, and one for each of its rejections.
//!
//! Shared with the tests of axum 0.7, which say how a parameter is written.

use std::net::SocketAddr;

use axum::{
    Extension, Form, Json, Router,
    body::{Body, Bytes},
    extract::{
        ConnectInfo, DefaultBodyLimit, FromRef, FromRequestParts as _, MatchedPath, Multipart, NestedPath,
        OriginalUri, Path, Query, RawForm, RawPathParams, RawQuery, Request, State, WebSocketUpgrade,
    },
    http::{Extensions, HeaderMap, Method, StatusCode, Uri, Version, request::Parts},
    response::{IntoResponse, Response},
    routing::any,
};
use axum_extra::{
    TypedHeader,
    extract::{CookieJar, OptionalQuery, PrivateCookieJar, SignedCookieJar, cookie::Key},
    headers::IfModifiedSince,
};

use super::{Host, N};
use crate::{Number, attempt::Attempt};

#[derive(Clone)]
pub(super) struct Service(Key);

impl FromRef<Service> for Key {
    fn from_ref(service: &Service) -> Self {
        service.0.clone()
    }
}

/// Routes to each extractor as it is, and to those that are optional.
pub(super) fn router(option: Router<Service>) -> Router {
    let router = Router::new()
        .nest("/plain", plain())
        .nest("/option", option)
        .route("/plain/NestedPath/outside", any(ignore::<NestedPath>))
        .fallback(astray);
    router.layer(DefaultBodyLimit::max(16)).with_state(Service(Key::from(&[1; 64])))
}

pub(super) async fn ignore<T>(_: T) -> &'static str {
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
        .route(&format!("/Path/{N}"), any(ignore::<Path<u8>>))
        .route(&format!("/Path/{N}/alone"), any(ignore::<Path<(u8, u8)>>))
        .route(&format!("/RawPathParams/{N}/x"), any(ignore::<RawPathParams>))
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

const FORM: &str = "application/x-www-form-urlencoded";
const MANY: &str = "more than sixteen bytes";

pub(super) fn attempts() -> Vec<Attempt> {
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
