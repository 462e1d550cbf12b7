//! The extractors of poem: a route to each, a request that each takes, and one for each of its rejections.

use poem::{
    Body, EndpointExt as _, Error, FromRequest, Request, Route, endpoint,
    http::{HeaderMap, Method, StatusCode, Uri, Version},
    middleware::CookieJarManager,
    web::{
        Accept, Data, Form, Json, LocalAddr, Multipart, Path, Query, RealIp, RemoteAddr, StaticFileRequest,
        TempFile, TypedHeader, Xml, Yaml,
        cookie::{Cookie, CookieJar},
        headers::IfModifiedSince,
        websocket::WebSocket,
    },
};
use poem_openapi::{
    OpenApi, OpenApiService,
    payload::{self, PlainText},
};

use crate::{Number, attempt::Attempt};

/// Adds a route to each extractor, alone and in an `Option`.
pub(super) fn routes(routes: Route) -> Route {
    let payloads = OpenApiService::new(Payloads, "payloads", "1");
    routes
        .at("/plain/Path/:n", endpoint::make(path))
        .at("/option/Path/:n", endpoint::make(optional_path))
        .nest("/plain/openapi", payloads)
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

pub(super) fn attempts() -> Vec<Attempt> {
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
