//! The methods that combine filters, what functions see of rejections, and the filters that are around others.

use std::{convert::Infallible, net::SocketAddr, sync::LazyLock};

use warp::{
    Filter, Rejection, Reply,
    filters::BoxedFilter,
    http::{HeaderMap, StatusCode},
    reject::{self, Reject},
    reply::{self, Response},
};

use super::{facts, serve};
use crate::{attempt::Attempt, rows::assert_rows};

static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| serve(filters));

/// A row, and the filter that shows it.
type Row = (&'static str, BoxedFilter<(Response,)>);

/// Each filter below the path of its row.
fn filters() -> BoxedFilter<(Response,)> {
    let below = |(name, filter): Row| {
        let segments = name.split('/').map(|segment| warp::path(segment).boxed());
        segments.reduce(|path, segment| path.and(segment).boxed()).unwrap().and(filter).boxed()
    };
    let rows = [layers(), methods(), combined(), rejections()].into_iter().flatten().map(below);
    rows.reduce(|one, other| one.or(other).unify().boxed()).unwrap()
}

macro_rules! row {
    ($name:literal, $filter:expr) => {
        ($name, $filter.map(|reply| Reply::into_response(reply)).boxed())
    };
}

const TEAPOT: StatusCode = StatusCode::IM_A_TEAPOT;

#[derive(Debug)]
struct Refused;

impl Reject for Refused {}

/// A response of a service.
struct Own;

impl Reply for Own {
    fn into_response(self) -> Response {
        TEAPOT.into_response()
    }
}

/// A response that is taken apart and put together again.
fn rebuilt(response: Response) -> Response {
    let (parts, body) = response.into_parts();
    Response::from_parts(parts, body)
}

/// The query of a request.
fn query() -> BoxedFilter<(String,)> {
    let none = warp::any().map(String::new);
    warp::query::raw().or(none).unify().boxed()
}

fn handler() -> BoxedFilter<(StatusCode,)> {
    let answer = |query: String| if query == "failed" { StatusCode::CONFLICT } else { StatusCode::ACCEPTED };
    query().map(answer).boxed()
}

/// Rejects requests that ask for it.
fn refusing() -> BoxedFilter<()> {
    let refuse = async |query: String| {
        if query == "refused" { Err(reject::custom(Refused)) } else { Ok(()) }
    };
    query().and_then(refuse).untuple_one().boxed()
}

fn layers() -> Vec<Row> {
    let cors = warp::cors().allow_origin("http://a.example");
    vec![
        row!("layer/warp::cors", handler().with(cors)),
        row!("layer/warp::log", handler().with(warp::log("wire"))),
        row!("layer/warp::trace", handler().with(warp::trace::named("wire"))),
        row!("layer/warp::reply::with::header", handler().with(reply::with::header("n", "1"))),
        row!("layer/warp::reply::with::headers", handler().with(reply::with::headers(HeaderMap::new()))),
        row!(
            "layer/warp::reply::with::default_header",
            handler().with(reply::with::default_header("n", "1"))
        ),
        row!("responder/Reply::into_response", warp::any().map(|| Own)),
        row!("carried/Response::from_parts", warp::any().map(|| rebuilt(Own.into_response()))),
    ]
}

/// A method that puts a layer around a filter, and another filter beside it.
fn methods() -> Vec<Row> {
    let around = warp::wrap_fn(|inner: BoxedFilter<(StatusCode,)>| {
        query().and(inner).map(|query: String, status| if query == "own" { TEAPOT } else { status })
    });
    let recovered = refusing().and(handler()).recover(async |_| Ok::<_, Infallible>(TEAPOT));
    vec![
        row!("method/with", handler().with(around)),
        row!("later/with", handler()),
        row!("method/recover", recovered),
        row!("later/recover", handler()),
    ]
}

fn combined() -> Vec<Row> {
    let teapot = || warp::any().map(|| TEAPOT);
    let refused = || warp::any().and_then(async || Err::<StatusCode, _>(reject::custom(Refused)));
    let checked = async |query: String| {
        if query == "refused" { Err(reject::custom(Refused)) } else { Ok(TEAPOT) }
    };
    vec![
        row!("combine/and", warp::any().and(refusing()).map(|| TEAPOT)),
        row!("combine/or", refused().or(teapot())),
        row!("combine/map", warp::any().map(|| TEAPOT)),
        row!("combine/then", warp::any().then(async || TEAPOT)),
        row!("combine/and_then", query().and_then(checked)),
        row!("combine/or_else", refused().or_else(async |_| Ok::<_, Rejection>((TEAPOT,)))),
        row!("combine/recover", refused().recover(async |_| Ok::<_, Rejection>(TEAPOT))),
        row!("combine/with", handler().with(warp::wrap_fn(move |_| teapot()))),
        row!("macro/path", warp::path!("x").and(handler())),
    ]
}

/// Functions that ask a rejection.
fn rejections() -> Vec<Row> {
    let refused = warp::any().and_then(async || Err::<StatusCode, _>(reject::custom(Refused)));
    let found = async |rejection: Rejection| match rejection.find::<Refused>() {
        Some(Refused) => Ok(TEAPOT),
        None => Err(rejection),
    };
    let missed = async |rejection: Rejection| {
        if rejection.is_not_found() { Ok(TEAPOT) } else { Err(rejection) }
    };
    vec![
        row!("rejection/find", refused.recover(found)),
        row!("rejection/is_not_found", warp::path("nowhere").and(handler()).recover(missed)),
    ]
}

fn attempts() -> Vec<Attempt> {
    let mut attempts = vec![
        Attempt::get("layer/warp::cors", 202, "").field("origin", "http://a.example"),
        Attempt::get("layer/warp::cors", 403, "").field("origin", "http://b.example"),
        Attempt::get("method/with", 202, ""),
        Attempt::get("method/with", 418, "?own"),
        Attempt::get("later/with", 202, "?own"),
        Attempt::get("method/recover", 202, ""),
        Attempt::get("method/recover", 418, "?refused"),
        Attempt::get("later/recover", 202, "?refused"),
        Attempt::get("combine/and", 418, ""),
        Attempt::get("combine/and", 500, "?refused"),
        Attempt::get("combine/and_then", 418, ""),
        Attempt::get("combine/and_then", 500, "?refused"),
        Attempt::get("macro/path", 202, "/x"),
        Attempt::get("macro/path", 404, "/y"),
    ];
    for row in [
        "layer/warp::log",
        "layer/warp::trace",
        "layer/warp::reply::with::header",
        "layer/warp::reply::with::headers",
        "layer/warp::reply::with::default_header",
    ] {
        attempts.extend([Attempt::get(row, 202, ""), Attempt::get(row, 409, "?failed")]);
    }
    for row in [
        "responder/Reply::into_response",
        "carried/Response::from_parts",
        "combine/or",
        "combine/map",
        "combine/then",
        "combine/or_else",
        "combine/recover",
        "combine/with",
        "rejection/find",
        "rejection/is_not_found",
    ] {
        attempts.push(Attempt::get(row, 418, ""));
    }
    attempts
}

#[test]
fn rows() {
    let elsewhere = include_str!("../../layers/warp.rs");
    assert_rows(facts(), *SERVER, &attempts(), &[], elsewhere);
}
