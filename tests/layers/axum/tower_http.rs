//! The layers of tower-http, and the methods by which `ServiceBuilder` adds them.

use std::sync::atomic::{AtomicUsize, Ordering};

use axum::{
    Router,
    body::Body,
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::IntoResponse as _,
};
use tower::ServiceBuilder;
use tower_http::{
    ServiceBuilderExt as _,
    add_extension::AddExtensionLayer,
    auth::AddAuthorizationLayer,
    catch_panic::CatchPanicLayer,
    compression::CompressionLayer,
    cors::CorsLayer,
    decompression::{DecompressionLayer, RequestDecompressionLayer},
    limit::RequestBodyLimitLayer,
    map_request_body::MapRequestBodyLayer,
    map_response_body::MapResponseBodyLayer,
    metrics::{InFlightRequestsLayer, in_flight_requests::InFlightRequestsCounter},
    normalize_path::NormalizePathLayer,
    propagate_header::PropagateHeaderLayer,
    request_id::{MakeRequestId, PropagateRequestIdLayer, RequestId, SetRequestIdLayer},
    sensitive_headers::{
        SetSensitiveHeadersLayer, SetSensitiveRequestHeadersLayer, SetSensitiveResponseHeadersLayer,
    },
    set_header::{SetRequestHeaderLayer, SetResponseHeaderLayer},
    set_status::SetStatusLayer,
    timeout::{RequestBodyTimeoutLayer, ResponseBodyTimeoutLayer, TimeoutLayer},
    trace::TraceLayer,
    validate_request::ValidateRequestHeaderLayer,
};

use super::{LONG, SHORT, merged, row};
use crate::attempt::Attempt;

/// Identifies requests by their number.
#[derive(Clone, Copy)]
struct Numbered;

impl MakeRequestId for Numbered {
    fn make_request_id<B>(&mut self, _: &axum::http::Request<B>) -> Option<RequestId> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        Some(RequestId::new(COUNT.fetch_add(1, Ordering::Relaxed).into()))
    }
}

const NAME: HeaderName = HeaderName::from_static("x-name");
const VALUE: HeaderValue = HeaderValue::from_static("value");

pub(super) fn router() -> Router {
    merged([sending(), passing(), headers(), stack(), stack_of_headers()])
}

fn sending() -> Router {
    merged([
        row(
            "layer/tower_http::TimeoutLayer::with_status_code",
            TimeoutLayer::with_status_code(StatusCode::IM_A_TEAPOT, SHORT),
        ),
        row("layer/tower_http::TimeoutLayer", TimeoutLayer::new(SHORT)),
        row("layer/tower_http::RequestBodyLimitLayer", RequestBodyLimitLayer::new(1)),
        row(
            "layer/tower_http::ValidateRequestHeaderLayer::accept",
            ValidateRequestHeaderLayer::accept("application/json"),
        ),
        row(
            "layer/tower_http::ValidateRequestHeaderLayer::basic",
            ValidateRequestHeaderLayer::basic("user", "word"),
        ),
        row(
            "layer/tower_http::ValidateRequestHeaderLayer::bearer",
            ValidateRequestHeaderLayer::bearer("token"),
        ),
        row("layer/tower_http::RequestDecompressionLayer", RequestDecompressionLayer::new()),
        row("layer/tower_http::CatchPanicLayer", CatchPanicLayer::new()),
        row(
            "layer/tower_http::CatchPanicLayer::custom",
            CatchPanicLayer::custom(|_| StatusCode::IM_A_TEAPOT.into_response()),
        ),
        row("layer/tower_http::SetStatusLayer", SetStatusLayer::new(StatusCode::IM_A_TEAPOT)),
    ])
}

fn passing() -> Router {
    merged([
        row("layer/tower_http::RequestBodyTimeoutLayer", RequestBodyTimeoutLayer::new(LONG)),
        row("layer/tower_http::ResponseBodyTimeoutLayer", ResponseBodyTimeoutLayer::new(LONG)),
        row("layer/tower_http::CorsLayer", CorsLayer::new()),
        row("layer/tower_http::AddAuthorizationLayer", AddAuthorizationLayer::bearer("token")),
        row("layer/tower_http::AddExtensionLayer", AddExtensionLayer::new(1_u8)),
        row("layer/tower_http::CompressionLayer", CompressionLayer::new()),
        row("layer/tower_http::DecompressionLayer", DecompressionLayer::new()),
        row(
            "layer/tower_http::InFlightRequestsLayer",
            InFlightRequestsLayer::new(InFlightRequestsCounter::new()),
        ),
        row("layer/tower_http::MapRequestBodyLayer", MapRequestBodyLayer::new(Body::new)),
        row("layer/tower_http::MapResponseBodyLayer", MapResponseBodyLayer::new(Body::new)),
        row("layer/tower_http::NormalizePathLayer", NormalizePathLayer::trim_trailing_slash()),
        row("layer/tower_http::TraceLayer", TraceLayer::new_for_http()),
    ])
}

fn headers() -> Router {
    merged([
        row("layer/tower_http::PropagateHeaderLayer", PropagateHeaderLayer::new(NAME)),
        row("layer/tower_http::PropagateRequestIdLayer", PropagateRequestIdLayer::x_request_id()),
        row("layer/tower_http::SetRequestIdLayer", SetRequestIdLayer::x_request_id(Numbered)),
        row("layer/tower_http::SetSensitiveHeadersLayer", SetSensitiveHeadersLayer::new([NAME])),
        row(
            "layer/tower_http::SetSensitiveRequestHeadersLayer",
            SetSensitiveRequestHeadersLayer::new([NAME]),
        ),
        row(
            "layer/tower_http::SetSensitiveResponseHeadersLayer",
            SetSensitiveResponseHeadersLayer::new([NAME]),
        ),
        row("layer/tower_http::SetRequestHeaderLayer", SetRequestHeaderLayer::overriding(NAME, VALUE)),
        row("layer/tower_http::SetResponseHeaderLayer", SetResponseHeaderLayer::overriding(NAME, VALUE)),
    ])
}

fn stack() -> Router {
    let builder = ServiceBuilder::new;
    merged([
        row("layer/tower::ServiceBuilder.add_extension", builder().add_extension(1_u8)),
        row("layer/tower::ServiceBuilder.append_trailing_slash", builder().append_trailing_slash()),
        row("layer/tower::ServiceBuilder.catch_panic", builder().catch_panic()),
        row("layer/tower::ServiceBuilder.compression", builder().compression()),
        row("layer/tower::ServiceBuilder.decompression", builder().decompression()),
        row("layer/tower::ServiceBuilder.map_request_body", builder().map_request_body(Body::new)),
        row("layer/tower::ServiceBuilder.map_response_body", builder().map_response_body(Body::new)),
        row("layer/tower::ServiceBuilder.request_body_limit", builder().request_body_limit(1)),
        row("layer/tower::ServiceBuilder.trace_for_http", builder().trace_for_http()),
        row("layer/tower::ServiceBuilder.trim_trailing_slash", builder().trim_trailing_slash()),
    ])
}

fn stack_of_headers() -> Router {
    let builder = ServiceBuilder::new;
    let names = || std::sync::Arc::from([NAME]);
    merged([
        row(
            "layer/tower::ServiceBuilder.append_request_header",
            builder().append_request_header(NAME, VALUE),
        ),
        row(
            "layer/tower::ServiceBuilder.append_response_header",
            builder().append_response_header(NAME, VALUE),
        ),
        row(
            "layer/tower::ServiceBuilder.insert_request_header_if_not_present",
            builder().insert_request_header_if_not_present(NAME, VALUE),
        ),
        row(
            "layer/tower::ServiceBuilder.insert_response_header_if_not_present",
            builder().insert_response_header_if_not_present(NAME, VALUE),
        ),
        row(
            "layer/tower::ServiceBuilder.override_request_header",
            builder().override_request_header(NAME, VALUE),
        ),
        row(
            "layer/tower::ServiceBuilder.override_response_header",
            builder().override_response_header(NAME, VALUE),
        ),
        row("layer/tower::ServiceBuilder.propagate_header", builder().propagate_header(NAME)),
        row("layer/tower::ServiceBuilder.propagate_request_id", builder().propagate_request_id(NAME)),
        row("layer/tower::ServiceBuilder.propagate_x_request_id", builder().propagate_x_request_id()),
        row("layer/tower::ServiceBuilder.sensitive_headers", builder().sensitive_headers([NAME])),
        row(
            "layer/tower::ServiceBuilder.sensitive_request_headers",
            builder().sensitive_request_headers(names()),
        ),
        row(
            "layer/tower::ServiceBuilder.sensitive_response_headers",
            builder().sensitive_response_headers(names()),
        ),
        row("layer/tower::ServiceBuilder.set_request_id", builder().set_request_id(NAME, Numbered)),
        row("layer/tower::ServiceBuilder.set_x_request_id", builder().set_x_request_id(Numbered)),
    ])
}

pub(super) fn attempts() -> Vec<Attempt> {
    let encoding = header::CONTENT_ENCODING.as_str();
    let accept = "layer/tower_http::ValidateRequestHeaderLayer::accept";
    let mut attempts = vec![
        Attempt::get("layer/tower_http::TimeoutLayer::with_status_code", 202, ""),
        Attempt::get("layer/tower_http::TimeoutLayer::with_status_code", 418, "?slow"),
        Attempt::get("layer/tower_http::TimeoutLayer", 202, ""),
        Attempt::get("layer/tower_http::TimeoutLayer", 408, "?slow"),
        Attempt::get(accept, 202, "").field("accept", "application/json"),
        Attempt::get(accept, 406, "").field("accept", "text/html"),
        Attempt::get("layer/tower_http::ValidateRequestHeaderLayer::basic", 202, "")
            .field("authorization", "Basic dXNlcjp3b3Jk"),
        Attempt::get("layer/tower_http::ValidateRequestHeaderLayer::basic", 401, ""),
        Attempt::get("layer/tower_http::ValidateRequestHeaderLayer::bearer", 202, "")
            .field("authorization", "Bearer token"),
        Attempt::get("layer/tower_http::ValidateRequestHeaderLayer::bearer", 401, ""),
        Attempt::get("layer/tower_http::RequestDecompressionLayer", 202, ""),
        Attempt::get("layer/tower_http::RequestDecompressionLayer", 415, "").field(encoding, "unknown"),
        Attempt::get("layer/tower_http::SetStatusLayer", 418, ""),
        Attempt::get("layer/tower_http::CatchPanicLayer::custom", 202, ""),
        Attempt::get("layer/tower_http::CatchPanicLayer::custom", 418, "?panics"),
    ];
    for limit in ["layer/tower_http::RequestBodyLimitLayer", "layer/tower::ServiceBuilder.request_body_limit"]
    {
        attempts.extend([Attempt::post(limit, 202, "", "1"), Attempt::post(limit, 413, "", "12")]);
    }
    for catching in ["layer/tower_http::CatchPanicLayer", "layer/tower::ServiceBuilder.catch_panic"] {
        attempts.extend([Attempt::get(catching, 202, ""), Attempt::get(catching, 500, "?panics")]);
    }
    for row in PASSING {
        attempts.extend([Attempt::get(row, 202, ""), Attempt::get(row, 409, "?failed")]);
    }
    // A request of another origin passes too.
    attempts.push(Attempt::get("layer/tower_http::CorsLayer", 202, "").field("origin", "http://a.example"));
    attempts
}

const PASSING: &[&str] = &[
    "layer/tower_http::RequestBodyTimeoutLayer",
    "layer/tower_http::ResponseBodyTimeoutLayer",
    "layer/tower_http::CorsLayer",
    "layer/tower_http::AddAuthorizationLayer",
    "layer/tower_http::AddExtensionLayer",
    "layer/tower_http::CompressionLayer",
    "layer/tower_http::DecompressionLayer",
    "layer/tower_http::InFlightRequestsLayer",
    "layer/tower_http::MapRequestBodyLayer",
    "layer/tower_http::MapResponseBodyLayer",
    "layer/tower_http::NormalizePathLayer",
    "layer/tower_http::TraceLayer",
    "layer/tower_http::PropagateHeaderLayer",
    "layer/tower_http::PropagateRequestIdLayer",
    "layer/tower_http::SetRequestIdLayer",
    "layer/tower_http::SetSensitiveHeadersLayer",
    "layer/tower_http::SetSensitiveRequestHeadersLayer",
    "layer/tower_http::SetSensitiveResponseHeadersLayer",
    "layer/tower_http::SetRequestHeaderLayer",
    "layer/tower_http::SetResponseHeaderLayer",
    "layer/tower::ServiceBuilder.add_extension",
    "layer/tower::ServiceBuilder.append_trailing_slash",
    "layer/tower::ServiceBuilder.compression",
    "layer/tower::ServiceBuilder.decompression",
    "layer/tower::ServiceBuilder.map_request_body",
    "layer/tower::ServiceBuilder.map_response_body",
    "layer/tower::ServiceBuilder.trace_for_http",
    "layer/tower::ServiceBuilder.trim_trailing_slash",
    "layer/tower::ServiceBuilder.append_request_header",
    "layer/tower::ServiceBuilder.append_response_header",
    "layer/tower::ServiceBuilder.insert_request_header_if_not_present",
    "layer/tower::ServiceBuilder.insert_response_header_if_not_present",
    "layer/tower::ServiceBuilder.override_request_header",
    "layer/tower::ServiceBuilder.override_response_header",
    "layer/tower::ServiceBuilder.propagate_header",
    "layer/tower::ServiceBuilder.propagate_request_id",
    "layer/tower::ServiceBuilder.propagate_x_request_id",
    "layer/tower::ServiceBuilder.sensitive_headers",
    "layer/tower::ServiceBuilder.sensitive_request_headers",
    "layer/tower::ServiceBuilder.sensitive_response_headers",
    "layer/tower::ServiceBuilder.set_request_id",
    "layer/tower::ServiceBuilder.set_x_request_id",
];
