//! The layers of axum, and the traits of a service's own types. Those of tower are in `tests/layers`.

use std::{net::SocketAddr, sync::LazyLock};

use super::serve;
use crate::{
    attempt::Attempt,
    rows::{Excuse, assert_rows},
    table::framework,
};
use axum::{
    Extension, Router,
    body::Body,
    extract::{
        DefaultBodyLimit, FromRequest, FromRequestParts, OptionalFromRequest, OptionalFromRequestParts,
        Request, State,
    },
    http::{StatusCode, Uri, request::Parts},
    middleware::{
        Next, from_extractor, from_extractor_with_state, from_fn, from_fn_with_state, map_request,
        map_request_with_state, map_response, map_response_with_state,
    },
    response::{IntoResponse, Response},
    routing::any,
};

static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| serve(router));

fn router() -> Router {
    let handler = || any(handle);
    let layers = Router::new()
        .route("/layer/axum::middleware::from_fn", handler().layer(from_fn(around)))
        .route("/layer/axum::middleware::from_fn_with_state", handler().layer(from_fn_with_state(1, stated)))
        .route("/layer/axum::middleware::map_request", handler().layer(map_request(request)))
        .route(
            "/layer/axum::middleware::map_request_with_state",
            handler().layer(map_request_with_state(1, stated_request)),
        )
        .route("/layer/axum::middleware::map_response", handler().layer(map_response(response)))
        .route(
            "/layer/axum::middleware::map_response_with_state",
            handler().layer(map_response_with_state(1, stated_response)),
        )
        .route("/layer/axum::middleware::from_extractor", handler().layer(from_extractor::<Own>()))
        .route(
            "/layer/axum::middleware::from_extractor_with_state",
            handler().layer(from_extractor_with_state::<Own, _>(1)),
        )
        .route("/layer/axum::DefaultBodyLimit", handler().layer(DefaultBodyLimit::max(1)))
        .route("/layer/axum::Extension", handler().layer(Extension(1)))
        .route("/inner/Next::run", handler().layer(from_fn(around)));
    layers.merge(reaching()).merge(types())
}

/// A layer around one route, and a route that is added later.
fn reaching() -> Router {
    let handler = || any(handle);
    let layer = Router::new().route("/method/layer", handler()).layer(from_fn(around));
    let route_layer = Router::new().route("/method/route_layer", handler()).route_layer(from_fn(around));
    let layer = layer.route("/later/layer", handler());
    layer.merge(route_layer.route("/later/route_layer", handler()))
}

fn types() -> Router {
    Router::new()
        .route("/responder/IntoResponse::into_response", any(async || Own))
        .route("/carried/Response::from_parts", any(async || rebuilt(Own.into_response())))
        .route("/taking/FromRequestParts::from_request_parts", any(async |_: Own| StatusCode::ACCEPTED))
        .route("/taking/FromRequest::from_request", any(async |_: Content| StatusCode::ACCEPTED))
        .route(
            "/taking/OptionalFromRequestParts::from_request_parts",
            any(async |_: Option<Own>| StatusCode::ACCEPTED),
        )
        .route(
            "/taking/OptionalFromRequest::from_request",
            any(async |_: Option<Content>| StatusCode::ACCEPTED),
        )
}

/// A response that is taken apart and put together again.
fn rebuilt(response: Response) -> Response {
    let (parts, body) = response.into_parts();
    Response::from_parts(parts, body)
}

async fn handle(uri: Uri) -> StatusCode {
    if uri.query() == Some("failed") { StatusCode::CONFLICT } else { StatusCode::ACCEPTED }
}

fn is_own(uri: &Uri) -> bool {
    uri.query() == Some("own")
}

async fn around(request: Request, next: Next) -> Response {
    if is_own(request.uri()) { Own.into_response() } else { next.run(request).await }
}

async fn stated(_: State<u8>, request: Request, next: Next) -> Response {
    around(request, next).await
}

async fn request(request: Request) -> Result<Request, Own> {
    if is_own(request.uri()) { Err(Own) } else { Ok(request) }
}

async fn stated_request(_: State<u8>, received: Request) -> Result<Request, Own> {
    request(received).await
}

async fn response(uri: Uri, response: Response) -> Response {
    if is_own(&uri) { Own.into_response() } else { response }
}

async fn stated_response(_: State<u8>, uri: Uri, sent: Response) -> Response {
    response(uri, sent).await
}

/// A type of a service: a response, an extractor and the rejection of that.
struct Own;

impl IntoResponse for Own {
    fn into_response(self) -> Response {
        (StatusCode::IM_A_TEAPOT, Body::empty()).into_response()
    }
}

impl<S: Sync> FromRequestParts<S> for Own {
    type Rejection = Self;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self> {
        if is_own(&parts.uri) { Err(Self) } else { Ok(Self) }
    }
}

impl<S: Sync> OptionalFromRequestParts<S> for Own {
    type Rejection = Self;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Option<Self>, Self> {
        if is_own(&parts.uri) { Err(Self) } else { Ok(None) }
    }
}

/// The same from the whole request.
struct Content;

impl<S: Sync> FromRequest<S> for Content {
    type Rejection = Own;

    async fn from_request(request: Request, _: &S) -> Result<Self, Own> {
        if is_own(request.uri()) { Err(Own) } else { Ok(Self) }
    }
}

impl<S: Sync> OptionalFromRequest<S> for Content {
    type Rejection = Own;

    async fn from_request(request: Request, _: &S) -> Result<Option<Self>, Own> {
        if is_own(request.uri()) { Err(Own) } else { Ok(None) }
    }
}

fn attempts() -> Vec<Attempt> {
    let mut attempts = vec![
        Attempt::get("layer/axum::Extension", 202, ""),
        Attempt::get("layer/axum::Extension", 409, "?failed"),
        Attempt::post("layer/axum::DefaultBodyLimit", 202, "", "more than one byte"),
        Attempt::get("layer/axum::DefaultBodyLimit", 409, "?failed"),
        Attempt::get("later/layer", 202, "?own"),
        Attempt::get("later/route_layer", 202, "?own"),
        Attempt::get("inner/Next::run", 202, ""),
        Attempt::get("responder/IntoResponse::into_response", 418, ""),
        Attempt::get("carried/Response::from_parts", 418, ""),
    ];
    for row in [
        "layer/axum::middleware::from_fn",
        "layer/axum::middleware::from_fn_with_state",
        "layer/axum::middleware::map_request",
        "layer/axum::middleware::map_request_with_state",
        "layer/axum::middleware::map_response",
        "layer/axum::middleware::map_response_with_state",
        "layer/axum::middleware::from_extractor",
        "layer/axum::middleware::from_extractor_with_state",
        "method/layer",
        "method/route_layer",
        "taking/FromRequestParts::from_request_parts",
        "taking/FromRequest::from_request",
        "taking/OptionalFromRequestParts::from_request_parts",
        "taking/OptionalFromRequest::from_request",
    ] {
        attempts.extend([Attempt::get(row, 202, ""), Attempt::get(row, 418, "?own")]);
    }
    attempts
}

const EXCUSES: &[Excuse] =
    &[Excuse { row: "change/status_mut", code: 418, reason: "no release of axum-core has the method yet" }];

#[test]
fn rows() {
    let elsewhere = concat!(
        include_str!("../../layers/axum.rs"),
        include_str!("../../layers/axum/login.rs"),
        include_str!("../../layers/axum/tower_http.rs"),
    );
    assert_rows(framework("axum"), *SERVER, &attempts(), EXCUSES, elsewhere);
}
