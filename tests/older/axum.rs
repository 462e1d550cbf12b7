//! axum 0.7 and axum-extra 0.9.

#[path = "../wire/axum/extractors.rs"]
mod extractors;

use std::{net::SocketAddr, sync::LazyLock};

use axum::{
    Extension, Form, Json, Router,
    body::{Body, Bytes},
    extract::{
        ConnectInfo, Host, MatchedPath, Multipart, NestedPath, OriginalUri, Path, Query, RawForm,
        RawPathParams, RawQuery, Request, State, WebSocketUpgrade,
    },
    http::{Extensions, HeaderMap, Method, Uri, Version, request::Parts},
    routing::any,
};
use axum_extra::{
    TypedHeader,
    extract::{CookieJar, OptionalPath, OptionalQuery, PrivateCookieJar, SignedCookieJar},
    headers::IfModifiedSince,
};

use self::extractors::{Service, ignore};
use crate::{
    Number,
    attempt::Attempt,
    extractors::{assert_optional, assert_rejections},
    facts, server,
};

static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| {
    server::run(async move |tell| {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        tell.send(listener.local_addr().unwrap()).unwrap();
        let router = extractors::router(option());
        let router = router.route("/plain/OptionalPath/:n", any(ignore::<OptionalPath<u8>>));
        axum::serve(listener, router).await.unwrap();
    })
});

/// The notation of a parameter of a path.
const N: &str = ":n";

/// Any extractor may be optional.
fn option() -> Router<Service> {
    macro_rules! routes {
        ($($path:literal $extractor:ty,)*) => {
            Router::new()$(.route($path, any(ignore::<Option<$extractor>>)))*
        };
    }
    let router: Router<Service> = routes! {
        "/State" State<Service>,
        "/Extension" Extension<u8>,
        "/ConnectInfo" ConnectInfo<SocketAddr>,
        "/Path/:n" Path<u8>,
        "/Path/:n/alone" Path<(u8, u8)>,
        "/OptionalPath/:n" OptionalPath<u8>,
        "/RawPathParams/:n/x" RawPathParams,
        "/Query" Query<Number>,
        "/OptionalQuery" OptionalQuery<Number>,
        "/RawQuery" RawQuery,
        "/OriginalUri" OriginalUri,
        "/MatchedPath" MatchedPath,
        "/NestedPath" NestedPath,
        "/Method" Method,
        "/Uri" Uri,
        "/Version" Version,
        "/Extensions" Extensions,
        "/Host" Host,
        "/CookieJar" CookieJar,
        "/SignedCookieJar" SignedCookieJar,
        "/PrivateCookieJar" PrivateCookieJar,
        "/TypedHeader" TypedHeader<IfModifiedSince>,
        "/HeaderMap" HeaderMap,
        "/Parts" Parts,
        "/Request" Request,
        "/Body" Body,
        "/Bytes" Bytes,
        "/BytesMut" bytes::BytesMut,
        "/String" String,
        "/Json" Json<Number>,
        "/Form" Form<Number>,
        "/RawForm" RawForm,
        "/Multipart" Multipart,
        "/WebSocketUpgrade" WebSocketUpgrade,
    };
    router.route("/Extension/given", any(ignore::<Option<Extension<u8>>>).layer(Extension(1_u8))).route(
        "/ConnectInfo/given",
        any(ignore::<Option<ConnectInfo<u8>>>).layer(Extension(ConnectInfo(1_u8))),
    )
}

fn attempts() -> Vec<Attempt> {
    let mut attempts = extractors::attempts();
    attempts.extend([Attempt::get("OptionalPath", 200, "/1"), Attempt::get("OptionalPath", 400, "/one")]);
    attempts
}

#[test]
fn rejections() {
    let facts = facts("axum", "0.7.9", &[]);
    assert_rejections(&facts, *SERVER, &attempts(), &[]);
    assert_optional(&facts, *SERVER, &attempts());
}
