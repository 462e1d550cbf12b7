//! The middleware of poem, and the traits of a service's own types. What asks for more features is in `tests/layers`.

use std::{net::SocketAddr, sync::LazyLock};

use poem::{
    Endpoint, EndpointExt as _, Error, FromRequest, IntoResponse, Middleware, Request, RequestBody, Response,
    Result, Route,
    endpoint::{self, BoxEndpoint},
    error::{MethodNotAllowedError, NotFoundError, ResponseError},
    get,
    http::StatusCode,
    middleware::{
        AddData, CatchPanic, CookieJarManager, Cors, ForceHttps, NormalizePath, PropagateHeader,
        SensitiveHeader, SetHeader, SizeLimit, Tracing, TrailingSlash,
    },
};

use super::serve;
use crate::{attempt::Attempt, rows::assert_rows, table::framework};

static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| {
    serve(|| Rows([layers(), methods(), functions(), types()].into_iter().flatten().collect()))
});

/// A row, and the endpoint that shows it.
type Row = (&'static str, BoxEndpoint<'static, Response>);

/// All rows, each below its own path.
struct Rows(Vec<Row>);

impl Endpoint for Rows {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        let path = request.uri().path().trim_start_matches('/');
        let row = self.0.iter().find(|(name, _)| *name == path);
        row.ok_or(NotFoundError)?.1.call(request).await
    }
}

fn row(name: &'static str, shown: impl Endpoint + 'static) -> Row {
    (name, shown.map_to_response().boxed())
}

fn handler() -> impl Endpoint<Output = Response> + 'static {
    endpoint::make(handle)
}

async fn handle(request: Request) -> Result<Response> {
    match request.uri().query() {
        Some("failed") => Err(Error::from_status(StatusCode::CONFLICT)),
        Some("caught") => Err(Caught.into()),
        Some("panics") => panic!("on purpose"),
        // A function around it tells by the field that it is to answer.
        Some("own") => Ok(StatusCode::ACCEPTED.with_header("own", "1").into_response()),
        _ => Ok(StatusCode::ACCEPTED.into_response()),
    }
}

fn layers() -> Vec<Row> {
    let cors = Cors::new().allow_origin("http://a.example");
    vec![
        row("layer/poem::AddData", handler().with(AddData::new(1_u8))),
        row("layer/poem::CatchPanic", handler().with(CatchPanic::new())),
        row("layer/poem::CookieJarManager", handler().with(CookieJarManager::new())),
        row("layer/poem::Cors", handler().with(cors)),
        row("layer/poem::ForceHttps", handler().with(ForceHttps::new())),
        row("layer/poem::NormalizePath", handler().with(NormalizePath::new(TrailingSlash::Trim))),
        row("layer/poem::PropagateHeader", handler().with(PropagateHeader::new().header("n"))),
        row("layer/poem::SensitiveHeader", handler().with(SensitiveHeader::new().header("n"))),
        row("layer/poem::SetHeader", handler().with(SetHeader::new().overriding("n", "1"))),
        row("layer/poem::SizeLimit", handler().with(SizeLimit::new(1))),
        row("layer/poem::Tracing", handler().with(Tracing)),
        row("trait/Middleware", handler().with(Layer)),
        row("inner/Endpoint::call", handler().with(Layer)),
        row(
            "inner/Endpoint::get_response",
            handler().around(async |inner, request| Ok(inner.get_response(request).await)),
        ),
    ]
}

/// Each method of `EndpointExt`, and an endpoint beside it.
fn methods() -> Vec<Row> {
    let mut rows = vec![
        row("method/with", handler().with(Layer)),
        row("method/with_if", handler().with_if(true, Layer)),
        row("method/around", handler().around(async |inner, request| around(&*inner, request).await)),
        row("method/before", handler().before(before)),
        row("method/after", handler().after(async |response: Result<Response>| response.map(after))),
        row("method/map", handler().map(async |response| after(response))),
        row("method/and_then", handler().and_then(async |response| Ok(after(response)))),
        row("method/catch_error", handler().catch_error(async |_: Caught| StatusCode::IM_A_TEAPOT)),
        row("method/catch_all_error", handler().catch_all_error(async |_| StatusCode::IM_A_TEAPOT)),
        row("method/data", handler().data(1_u8)),
        row("method/data_opt", handler().data_opt(Some(1_u8))),
        row("method/boxed", handler().boxed()),
        row("method/map_to_response", handler().map_to_response()),
        row("method/to_response", handler().to_response()),
        row("method/inspect_err", handler().inspect_err(|_: &Caught| ())),
        row("method/inspect_all_err", handler().inspect_all_err(|_| ())),
    ];
    for name in LATER {
        rows.push(row(name, handler()));
    }
    rows
}

const LATER: [&str; 9] = [
    "later/with",
    "later/with_if",
    "later/around",
    "later/before",
    "later/after",
    "later/map",
    "later/and_then",
    "later/catch_error",
    "later/catch_all_error",
];

/// Functions that see what the router reports.
fn functions() -> Vec<Row> {
    let missing = Route::new().catch_error(async |_: NotFoundError| StatusCode::IM_A_TEAPOT);
    let refused = get(handler()).catch_error(async |_: MethodNotAllowedError| StatusCode::IM_A_TEAPOT);
    let rebuilt = async |_: Request| {
        let (parts, body) = StatusCode::IM_A_TEAPOT.into_response().into_parts();
        Ok::<_, Error>(Response::from_parts(parts, body))
    };
    vec![
        row("router/NotFoundError", missing),
        row("router/MethodNotAllowedError", refused),
        row("carried/Response::from_parts", endpoint::make(rebuilt)),
    ]
}

fn types() -> Vec<Row> {
    let extracted = endpoint::make(async |request: Request| {
        let (request, mut body) = request.split();
        Own::from_request(&request, &mut body).await.map(|_| StatusCode::ACCEPTED)
    });
    let without_content = endpoint::make(async |request: Request| {
        Own::from_request_without_body(&request).await.map(|_| StatusCode::ACCEPTED)
    });
    vec![
        row("responder/IntoResponse::into_response", endpoint::make_sync(|_| Own)),
        row("responder/ResponseError::as_response", endpoint::make_sync(|_| Err::<(), Error>(Whole.into()))),
        row("responder/ResponseError::status", endpoint::make_sync(|_| Err::<(), Error>(Status.into()))),
        row("taking/FromRequest::from_request", extracted),
        row("taking/FromRequest::from_request_without_body", without_content),
    ]
}

async fn around<E: Endpoint>(inner: &E, request: Request) -> Result<Response> {
    if request.uri().query() == Some("own") {
        return Ok(StatusCode::IM_A_TEAPOT.into_response());
    }
    inner.call(request).await.map(IntoResponse::into_response)
}

async fn before(request: Request) -> Result<Request> {
    if request.uri().query() == Some("own") { Err(Status.into()) } else { Ok(request) }
}

fn after(response: Response) -> Response {
    if response.headers().contains_key("own") { StatusCode::IM_A_TEAPOT.into_response() } else { response }
}

/// A middleware of a service.
struct Layer;

impl<E: Endpoint> Middleware<E> for Layer {
    type Output = Around<E>;

    fn transform(&self, inner: E) -> Around<E> {
        Around(inner)
    }
}

struct Around<E>(E);

impl<E: Endpoint> Endpoint for Around<E> {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        around(&self.0, request).await
    }
}

/// A response and an extractor of a service.
struct Own;

impl IntoResponse for Own {
    fn into_response(self) -> Response {
        StatusCode::IM_A_TEAPOT.into_response()
    }
}

impl<'a> FromRequest<'a> for Own {
    async fn from_request(request: &'a Request, _: &mut RequestBody) -> Result<Self> {
        Self::from_request_without_body(request).await
    }

    async fn from_request_without_body(request: &'a Request) -> Result<Self> {
        if request.uri().query() == Some("own") { Err(Status.into()) } else { Ok(Self) }
    }
}

/// An error that a function catches.
#[derive(Debug, thiserror::Error)]
#[error("x")]
struct Caught;

impl ResponseError for Caught {
    fn status(&self) -> StatusCode {
        StatusCode::CONFLICT
    }
}

/// An error that says its status.
#[derive(Debug, thiserror::Error)]
#[error("x")]
struct Status;

impl ResponseError for Status {
    fn status(&self) -> StatusCode {
        StatusCode::IM_A_TEAPOT
    }
}

/// An error that says its response.
#[derive(Debug, thiserror::Error)]
#[error("x")]
struct Whole;

impl ResponseError for Whole {
    fn status(&self) -> StatusCode {
        StatusCode::INTERNAL_SERVER_ERROR
    }

    fn as_response(&self) -> Response {
        StatusCode::IM_A_TEAPOT.into_response()
    }
}

fn attempts() -> Vec<Attempt> {
    let mut attempts = vec![
        Attempt::get("layer/poem::CatchPanic", 202, ""),
        Attempt::get("layer/poem::CatchPanic", 500, "?panics"),
        Attempt::get("layer/poem::Cors", 202, "").field("origin", "http://a.example"),
        Attempt::get("layer/poem::Cors", 403, "").field("origin", "http://b.example"),
        Attempt::get("layer/poem::ForceHttps", 202, "").old(),
        Attempt::get("layer/poem::ForceHttps", 308, ""),
        Attempt::post("layer/poem::SizeLimit", 202, "", "1"),
        Attempt::broken("layer/poem::SizeLimit", "").gives(411),
        Attempt::post("layer/poem::SizeLimit", 413, "", "12"),
        Attempt::get("inner/Endpoint::get_response", 202, ""),
        Attempt::get("router/NotFoundError", 418, ""),
        Attempt::post("router/MethodNotAllowedError", 418, "", ""),
        Attempt::get("responder/IntoResponse::into_response", 418, ""),
        Attempt::get("responder/ResponseError::as_response", 418, ""),
        Attempt::get("carried/Response::from_parts", 418, ""),
        Attempt::get("responder/ResponseError::status", 418, ""),
    ];
    for row in [
        "layer/poem::AddData",
        "layer/poem::CookieJarManager",
        "layer/poem::NormalizePath",
        "layer/poem::PropagateHeader",
        "layer/poem::SensitiveHeader",
        "layer/poem::SetHeader",
        "layer/poem::Tracing",
        "inner/Endpoint::call",
        "method/data",
        "method/data_opt",
        "method/boxed",
        "method/map_to_response",
        "method/to_response",
        "method/inspect_err",
        "method/inspect_all_err",
    ] {
        attempts.extend([Attempt::get(row, 202, ""), Attempt::get(row, 409, "?failed")]);
    }
    for row in [
        "trait/Middleware",
        "method/with",
        "method/with_if",
        "method/around",
        "method/before",
        "method/after",
        "method/map",
        "method/and_then",
        "taking/FromRequest::from_request",
        "taking/FromRequest::from_request_without_body",
    ] {
        attempts.extend([Attempt::get(row, 202, ""), Attempt::get(row, 418, "?own")]);
    }
    for row in ["method/catch_error", "method/catch_all_error"] {
        attempts.extend([Attempt::get(row, 202, ""), Attempt::get(row, 418, "?caught")]);
    }
    attempts.extend(LATER.map(|row| Attempt::get(row, 202, "?own")));
    attempts
}

#[test]
fn rows() {
    let elsewhere = include_str!("../../layers/poem.rs");
    assert_rows(framework("poem"), *SERVER, &attempts(), &[], elsewhere);
}
