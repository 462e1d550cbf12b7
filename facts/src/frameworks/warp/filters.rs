//! warp: its filters, their rejections, and the methods that combine them.

use crate::framework::{Cause, Combine, FilterFact, FilterFacts};

const NOT_FOUND: Cause = Cause::elsewhere("NotFound", 404);
const METHOD: Cause = Cause::elsewhere("MethodNotAllowed", 405);
const MISSING_HEADER: Cause = Cause::new("MissingHeader", 400);
const INVALID_HEADER: Cause = Cause::new("InvalidHeader", 400);
const MISSING_COOKIE: Cause = Cause::new("MissingCookie", 400);
const INVALID_QUERY: Cause = Cause::new("InvalidQuery", 400);
const UNREADABLE: Cause = Cause::new("BodyReadError", 400);
const UNPARSABLE: Cause = Cause::new("BodyDeserializeError", 400);
const MEDIA_TYPE: Cause = Cause::new("UnsupportedMediaType", 415);
const NO_LENGTH: Cause = Cause::new("LengthRequired", 411);
const TOO_LARGE: Cause = Cause::new("PayloadTooLarge", 413);
const NO_UPGRADE: Cause = Cause::new("MissingConnectionUpgrade", 400);
const ORIGIN: Cause = Cause::new("CorsForbidden", 403);

/// `fs` is not here, since its files also answer conditions and ranges, nor `ext`, which a client cannot set.
pub(super) static FILTERS: FilterFacts = FilterFacts {
    path: "::warp::Filter",
    types: &["BoxedFilter"],
    rejection: "::warp::Rejection",
    sources: &[
        FilterFact::new("warp::any", &[]),
        FilterFact::new("any::any", &[]),
        FilterFact::new("warp::path", &[NOT_FOUND]),
        FilterFact::new("path::path", &[NOT_FOUND]),
        FilterFact::new("path::end", &[NOT_FOUND]),
        FilterFact::new("path::param", &[NOT_FOUND]),
        FilterFact::new("path::tail", &[]),
        FilterFact::new("path::peek", &[]),
        FilterFact::new("path::full", &[]),
        FilterFact::new("warp::get", &[METHOD]),
        FilterFact::new("warp::post", &[METHOD]),
        FilterFact::new("warp::put", &[METHOD]),
        FilterFact::new("warp::delete", &[METHOD]),
        FilterFact::new("warp::head", &[METHOD]),
        FilterFact::new("warp::options", &[METHOD]),
        FilterFact::new("warp::patch", &[METHOD]),
        FilterFact::new("method::get", &[METHOD]),
        FilterFact::new("method::post", &[METHOD]),
        FilterFact::new("method::put", &[METHOD]),
        FilterFact::new("method::delete", &[METHOD]),
        FilterFact::new("method::head", &[METHOD]),
        FilterFact::new("method::options", &[METHOD]),
        FilterFact::new("method::patch", &[METHOD]),
        FilterFact::new("warp::method", &[]),
        FilterFact::new("method::method", &[]),
        FilterFact::new("warp::header", &[MISSING_HEADER, INVALID_HEADER]),
        FilterFact::new("header::header", &[MISSING_HEADER, INVALID_HEADER]),
        FilterFact::new("header::exact", &[MISSING_HEADER, INVALID_HEADER]),
        FilterFact::new("header::exact_ignore_case", &[MISSING_HEADER, INVALID_HEADER]),
        FilterFact::new("header::value", &[MISSING_HEADER]),
        FilterFact::new("header::optional", &[INVALID_HEADER]),
        FilterFact::new("header::headers_cloned", &[]),
        FilterFact::new("warp::cookie", &[MISSING_COOKIE]),
        FilterFact::new("cookie::cookie", &[MISSING_COOKIE]),
        FilterFact::new("cookie::optional", &[]),
        FilterFact::new("warp::query", &[INVALID_QUERY]),
        FilterFact::new("query::query", &[INVALID_QUERY]),
        FilterFact::new("query::raw", &[INVALID_QUERY]),
        FilterFact::new("body::json", &[UNREADABLE, UNPARSABLE, MEDIA_TYPE]),
        FilterFact::new("body::form", &[UNREADABLE, UNPARSABLE, MEDIA_TYPE]),
        FilterFact::new("body::bytes", &[UNREADABLE]),
        FilterFact::new("body::aggregate", &[UNREADABLE]),
        FilterFact::new("body::stream", &[]),
        FilterFact::new("body::content_length_limit", &[NO_LENGTH, TOO_LARGE]),
        FilterFact::new("host::exact", &[NOT_FOUND, INVALID_HEADER]),
        FilterFact::new("host::optional", &[INVALID_HEADER]),
        FilterFact::new("warp::ws", &[METHOD, MISSING_HEADER, INVALID_HEADER, NO_UPGRADE]),
        FilterFact::new("ws::ws", &[METHOD, MISSING_HEADER, INVALID_HEADER, NO_UPGRADE]),
        FilterFact::new("addr::remote", &[]),
        FilterFact::new("warp::log", &[]),
        FilterFact::new("log::log", &[]),
        FilterFact::new("log::custom", &[]),
        FilterFact::new("trace::request", &[]),
        FilterFact::new("trace::named", &[]),
        FilterFact::new("warp::cors", &[ORIGIN]),
        FilterFact::new("cors::cors", &[ORIGIN]),
        FilterFact::new("with::header", &[]),
        FilterFact::new("with::headers", &[]),
        FilterFact::new("with::default_header", &[]),
    ],
    macros: &[("path", &["warp", "path"])],
    methods: &[
        ("and", Combine::And),
        ("or", Combine::Or),
        ("map", Combine::Map),
        ("then", Combine::Then),
        ("and_then", Combine::AndThen),
        ("or_else", Combine::OrElse),
        ("recover", Combine::OrElse),
        ("with", Combine::With),
    ],
    rejections: &[
        ("warp::reject", Some(NOT_FOUND)),
        ("reject::reject", Some(NOT_FOUND)),
        ("reject::not_found", Some(NOT_FOUND)),
        ("reject::custom", None),
    ],
    find: "find",
    asks: ("is_not_found", NOT_FOUND),
    recovers: "recover",
    unhandled: 500,
    error: "Error",
};
