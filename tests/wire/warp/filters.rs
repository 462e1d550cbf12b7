//! The filters of warp: a request that each takes, and one for each of its rejections.

use std::{net::SocketAddr, sync::LazyLock};

use responds_core::contract::Request;
use responds_syntax::frameworks::{ExtractorFact, Framework};
use warp::{Filter as _, filters::BoxedFilter};

use super::{facts, serve};
use crate::{Number, attempt::Attempt, extractors::assert_rejections};

static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| serve(plain));

/// Serves a filter that takes nothing.
macro_rules! fits {
    ($filter:expr) => {
        $filter.map(|| "fits").boxed()
    };
}

/// Serves a filter that takes a value.
macro_rules! takes {
    ($filter:expr) => {
        $filter.map(|_| "fits").boxed()
    };
}

/// The filter of each fact, below its name.
fn plain() -> BoxedFilter<(impl warp::Reply,)> {
    let below = |(name, filter): (&'static str, _)| {
        warp::path("plain").and(warp::path(name)).and::<BoxedFilter<(&'static str,)>>(filter).boxed()
    };
    let all = parts().into_iter().chain(around()).map(below);
    all.reduce(|one, other| one.or(other).unify().boxed()).unwrap()
}

fn parts() -> Vec<(&'static str, BoxedFilter<(&'static str,)>)> {
    use warp::{
        addr, body, cookie,
        filters::{any, method},
        header, host, path, query, ws,
    };
    vec![
        ("warp::any", fits!(warp::any())),
        ("any::any", fits!(any::any())),
        ("warp::path", fits!(warp::path("x"))),
        ("path::path", fits!(path::path("x"))),
        ("path::end", fits!(path::end())),
        ("path::param", takes!(path::param::<u8>())),
        ("path::tail", takes!(path::tail())),
        ("path::peek", takes!(path::peek())),
        ("path::full", takes!(path::full())),
        ("warp::get", fits!(warp::get())),
        ("warp::post", fits!(warp::post())),
        ("warp::put", fits!(warp::put())),
        ("warp::delete", fits!(warp::delete())),
        ("warp::head", fits!(warp::head())),
        ("warp::options", fits!(warp::options())),
        ("warp::patch", fits!(warp::patch())),
        ("method::get", fits!(method::get())),
        ("method::post", fits!(method::post())),
        ("method::put", fits!(method::put())),
        ("method::delete", fits!(method::delete())),
        ("method::head", fits!(method::head())),
        ("method::options", fits!(method::options())),
        ("method::patch", fits!(method::patch())),
        ("warp::method", takes!(warp::method())),
        ("method::method", takes!(method::method())),
        ("warp::header", takes!(warp::header::<u8>("n"))),
        ("header::header", takes!(header::header::<u8>("n"))),
        ("header::exact", fits!(header::exact("n", "1"))),
        ("header::exact_ignore_case", fits!(header::exact_ignore_case("n", "1"))),
        ("header::value", takes!(header::value("n"))),
        ("header::optional", takes!(header::optional::<u8>("n"))),
        ("header::headers_cloned", takes!(header::headers_cloned())),
        ("warp::cookie", takes!(warp::cookie::<u8>("n"))),
        ("cookie::cookie", takes!(cookie::cookie::<u8>("n"))),
        ("cookie::optional", takes!(cookie::optional::<u8>("n"))),
        ("warp::query", takes!(warp::query::<Number>())),
        ("query::query", takes!(query::query::<Number>())),
        ("query::raw", takes!(query::raw())),
        ("body::json", takes!(body::json::<Number>())),
        ("body::form", takes!(body::form::<Number>())),
        ("body::bytes", takes!(body::bytes())),
        ("body::aggregate", takes!(body::aggregate())),
        ("body::stream", takes!(body::stream())),
        ("body::content_length_limit", fits!(body::content_length_limit(2))),
        ("host::exact", fits!(host::exact("a"))),
        ("host::optional", takes!(host::optional())),
        ("warp::ws", takes!(warp::ws())),
        ("ws::ws", takes!(ws::ws())),
        ("addr::remote", takes!(addr::remote())),
    ]
}

/// Those that are around another one.
fn around() -> Vec<(&'static str, BoxedFilter<(&'static str,)>)> {
    use warp::{cors, http::HeaderMap, log, reply::with, trace};
    let bare = || warp::any().map(|| "fits");
    // A wrapper around a filter changes the type of its reply.
    macro_rules! around {
        ($around:expr) => {
            warp::any().and(bare().with($around)).map(|_| "fits").boxed()
        };
    }
    vec![
        ("warp::log", around!(warp::log("wire"))),
        ("log::log", around!(log::log("wire"))),
        ("log::custom", around!(log::custom(|_| {}))),
        ("trace::request", around!(trace::request())),
        ("trace::named", around!(trace::named("wire"))),
        ("warp::cors", around!(warp::cors().allow_origin("http://a.example"))),
        ("cors::cors", around!(cors::cors().allow_origin("http://a.example"))),
        ("with::header", around!(with::header("n", "1"))),
        ("with::headers", around!(with::headers(HeaderMap::new()))),
        ("with::default_header", around!(with::default_header("n", "1"))),
    ]
}

const FORM: &str = "application/x-www-form-urlencoded";
const JSON: &str = "application/json";

fn attempts() -> Vec<Attempt> {
    let mut attempts = Vec::new();
    for path in ["warp::path", "path::path"] {
        attempts.extend([Attempt::get(path, 200, "/x"), Attempt::get(path, 404, "/y")]);
    }
    attempts.extend([
        Attempt::get("path::end", 200, ""),
        Attempt::get("path::end", 404, "/y"),
        Attempt::get("path::param", 200, "/1"),
        Attempt::get("path::param", 404, "/one"),
    ]);
    for (name, method) in [
        ("warp::get", "GET"),
        ("warp::post", "POST"),
        ("warp::put", "PUT"),
        ("warp::delete", "DELETE"),
        ("warp::head", "HEAD"),
        ("warp::options", "OPTIONS"),
        ("warp::patch", "PATCH"),
        ("method::get", "GET"),
        ("method::post", "POST"),
        ("method::put", "PUT"),
        ("method::delete", "DELETE"),
        ("method::head", "HEAD"),
        ("method::options", "OPTIONS"),
        ("method::patch", "PATCH"),
    ] {
        attempts.extend([Attempt::get(name, 200, "").by(method), Attempt::get(name, 405, "").by("TRACE")]);
    }
    for header in ["warp::header", "header::header", "header::exact", "header::exact_ignore_case"] {
        attempts.extend([
            Attempt::get(header, 200, "").field("n", "1"),
            Attempt::get(header, 400, "").field("n", "one"),
            Attempt::get(header, 400, ""),
        ]);
    }
    for cookie in ["warp::cookie", "cookie::cookie"] {
        attempts
            .extend([Attempt::get(cookie, 200, "").field("cookie", "n=1"), Attempt::get(cookie, 400, "")]);
    }
    for query in ["warp::query", "query::query"] {
        attempts.extend([Attempt::get(query, 200, "?n=1"), Attempt::get(query, 400, "?n=one")]);
    }
    for (body, media, fits) in [("body::json", JSON, r#"{"n":1}"#), ("body::form", FORM, "n=1")] {
        attempts.extend([
            Attempt::post(body, 200, media, fits),
            Attempt::post(body, 400, media, "n=one"),
            Attempt::post(body, 415, "text/plain", fits),
            Attempt::broken(body, media),
        ]);
    }
    for bytes in ["body::bytes", "body::aggregate"] {
        attempts.extend([Attempt::post(bytes, 200, "", "x"), Attempt::broken(bytes, "")]);
    }
    for handshake in ["warp::ws", "ws::ws"] {
        attempts.extend([
            Attempt::get(handshake, 200, "").handshake(),
            Attempt::get(handshake, 400, ""),
            Attempt::post(handshake, 405, "", "").handshake(),
        ]);
    }
    for cors in ["warp::cors", "cors::cors"] {
        attempts.extend([
            Attempt::get(cors, 200, "").field("origin", "http://a.example"),
            Attempt::get(cors, 403, "").field("origin", "http://b.example"),
        ]);
    }
    attempts.extend([
        Attempt::get("header::value", 200, "").field("n", "1"),
        Attempt::get("header::value", 400, ""),
        Attempt::get("header::optional", 200, ""),
        Attempt::get("header::optional", 400, "").field("n", "one"),
        Attempt::get("query::raw", 200, "?n=1"),
        Attempt::get("query::raw", 400, ""),
        Attempt::post("body::content_length_limit", 200, "", "x"),
        Attempt::post("body::content_length_limit", 413, "", "xxx"),
        Attempt::broken("body::content_length_limit", "").gives(411),
        Attempt::get("host::exact", 200, ""),
        Attempt::get("host::exact", 404, "").at("b"),
        Attempt::get("host::exact", 400, "").at("a b"),
        Attempt::get("host::optional", 200, ""),
        Attempt::get("host::optional", 400, "").at("a b"),
    ]);
    for harmless in HARMLESS {
        attempts.push(Attempt::get(harmless, 200, ""));
    }
    attempts
}

/// The filters that reject nothing.
const HARMLESS: &[&str] = &[
    "warp::any",
    "any::any",
    "path::tail",
    "path::peek",
    "path::full",
    "warp::method",
    "method::method",
    "header::headers_cloned",
    "cookie::optional",
    "body::stream",
    "addr::remote",
    "warp::log",
    "log::log",
    "log::custom",
    "trace::request",
    "trace::named",
    "with::header",
    "with::headers",
    "with::default_header",
];

/// A filter as an extractor, whose rejections are provoked in the same way.
fn named(name: &'static str, rejects: &'static [u16]) -> ExtractorFact {
    ExtractorFact {
        name,
        rejects,
        takes: Request::default(),
        typed_field: false,
        optional: rejects,
        required: None,
        misassembly: &[],
    }
}

#[test]
fn rejections() {
    let framework = facts();
    let facts = framework.filters.unwrap().sources.iter().map(|fact| {
        let codes: Vec<_> = fact.rejects.iter().map(|cause| cause.code).collect();
        named(fact.path, codes.leak())
    });
    let facts = facts.collect::<Vec<_>>().leak();
    let framework = Framework { extractors: facts, ..*framework };
    assert_rejections(&framework, *SERVER, &attempts(), &[]);
}
