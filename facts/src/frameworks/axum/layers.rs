//! axum: its layers, and those of tower, tower-http, tower-sessions, axum-login and `tower_governor`.
//!
//! Read in the sources of axum 0.8.9, tower 0.5.3, tower-http 0.6.11, axum-login 0.18.0 and `tower_governor` 0.8.0.
//! `tests/wire/axum/layers.rs` and `tests/layers` prove them over a socket.

use crate::layer::{LayerEffect, LayerFact, LayerMethod, LayerTrait, Reach, Role};

/// Layers concern the routes that were added before them; `route_layer` leaves out the fallback.
pub(super) static METHODS: &[LayerMethod] =
    &[LayerMethod::layer("layer", 0, Reach::Before), LayerMethod::layer("route_layer", 0, Reach::Before)];

/// tower's traits. An error of a service is no response: axum takes it only below a `HandleErrorLayer`.
pub(super) static TRAITS: &[LayerTrait] =
    &[LayerTrait { role: Role::Service, ..LayerTrait::around("Layer", "Service", ("Service", "call")) }];

const AROUND: LayerEffect = LayerEffect::Calls(0, Role::Around);

/// The methods of `ServiceBuilder`, with those of tower-http's `ServiceBuilderExt`.
///
/// An error of a layer is no response: axum takes it only below a `HandleErrorLayer`, whose function answers.
static STACK: &[(&str, LayerEffect)] = &[
    ("layer", LayerEffect::Wraps(0)),
    ("option_layer", LayerEffect::Wraps(0)),
    ("buffer", LayerEffect::Passes),
    ("check_clone", LayerEffect::Passes),
    ("concurrency_limit", LayerEffect::Passes),
    ("into_inner", LayerEffect::Passes),
    ("load_shed", LayerEffect::Passes),
    ("map_err", LayerEffect::Passes),
    ("rate_limit", LayerEffect::Passes),
    ("timeout", LayerEffect::Passes),
    ("add_extension", LayerEffect::Passes),
    ("append_request_header", LayerEffect::Passes),
    ("append_response_header", LayerEffect::Passes),
    ("append_trailing_slash", LayerEffect::Passes),
    ("catch_panic", LayerEffect::Sends(&[500])),
    ("compression", LayerEffect::Passes),
    ("decompression", LayerEffect::Passes),
    ("insert_request_header_if_not_present", LayerEffect::Passes),
    ("insert_response_header_if_not_present", LayerEffect::Passes),
    ("map_request_body", LayerEffect::Passes),
    ("map_response_body", LayerEffect::Passes),
    ("override_request_header", LayerEffect::Passes),
    ("override_response_header", LayerEffect::Passes),
    ("propagate_header", LayerEffect::Passes),
    ("propagate_request_id", LayerEffect::Passes),
    ("propagate_x_request_id", LayerEffect::Passes),
    ("request_body_limit", LayerEffect::Sends(&[413])),
    ("sensitive_headers", LayerEffect::Passes),
    ("sensitive_request_headers", LayerEffect::Passes),
    ("sensitive_response_headers", LayerEffect::Passes),
    ("set_request_id", LayerEffect::Passes),
    ("set_x_request_id", LayerEffect::Passes),
    ("trace_for_http", LayerEffect::Passes),
    ("trim_trailing_slash", LayerEffect::Passes),
];

/// The argument of axum-login's macros that says where to log in.
const LOGIN: &[(&str, LayerEffect)] = &[("login_url", LayerEffect::Sends(&[307, 500]))];

pub(super) static LAYERS: &[LayerFact] = &[
    LayerFact::new("axum", "middleware::from_fn", AROUND),
    LayerFact::new("axum", "middleware::from_fn_with_state", LayerEffect::Calls(1, Role::Around)),
    LayerFact::new("axum", "middleware::map_request", LayerEffect::Calls(0, Role::Request)),
    LayerFact::new("axum", "middleware::map_request_with_state", LayerEffect::Calls(1, Role::Request)),
    LayerFact::new("axum", "middleware::map_response", LayerEffect::Calls(0, Role::Response)),
    LayerFact::new("axum", "middleware::map_response_with_state", LayerEffect::Calls(1, Role::Response)),
    LayerFact::new("axum", "middleware::from_extractor", LayerEffect::Extracts),
    LayerFact::new("axum", "middleware::from_extractor_with_state", LayerEffect::Extracts),
    LayerFact::new("axum", "HandleErrorLayer", LayerEffect::Calls(0, Role::Error)),
    // The extractors enforce the limit, and their rejections have its status.
    LayerFact::new("axum", "DefaultBodyLimit", LayerEffect::Passes),
    LayerFact::new("axum", "Extension", LayerEffect::Passes),
    LayerFact::new("axum_extra", "option_layer", LayerEffect::Wraps(0)),
    LayerFact::new("tower", "ServiceBuilder", LayerEffect::Stack).changed_by(STACK),
    LayerFact::new("tower", "option_layer", LayerEffect::Wraps(0)),
    LayerFact::new("tower", "ConcurrencyLimitLayer", LayerEffect::Passes),
    LayerFact::new("tower", "GlobalConcurrencyLimitLayer", LayerEffect::Passes),
    // Their errors are no responses: axum takes them only below a `HandleErrorLayer`, whose function answers.
    LayerFact::new("tower", "BufferLayer", LayerEffect::Passes),
    LayerFact::new("tower", "LoadShedLayer", LayerEffect::Passes),
    LayerFact::new("tower", "RateLimitLayer", LayerEffect::Passes),
    LayerFact::new("tower", "TimeoutLayer", LayerEffect::Passes),
    LayerFact::new("tower_http", "TimeoutLayer::with_status_code", LayerEffect::SendsArgument(0)),
    LayerFact::new("tower_http", "TimeoutLayer", LayerEffect::Sends(&[408])),
    LayerFact::new("tower_http", "RequestBodyLimitLayer", LayerEffect::Sends(&[413])),
    LayerFact::new("tower_http", "RequestBodyTimeoutLayer", LayerEffect::Passes),
    LayerFact::new("tower_http", "ResponseBodyTimeoutLayer", LayerEffect::Passes),
    LayerFact::new("tower_http", "ValidateRequestHeaderLayer::accept", LayerEffect::Sends(&[406])),
    LayerFact::new("tower_http", "ValidateRequestHeaderLayer::basic", LayerEffect::Sends(&[401])),
    LayerFact::new("tower_http", "ValidateRequestHeaderLayer::bearer", LayerEffect::Sends(&[401])),
    LayerFact::new("tower_http", "RequestDecompressionLayer", LayerEffect::Sends(&[415])),
    LayerFact::new("tower_http", "CatchPanicLayer::custom", LayerEffect::Calls(0, Role::Error)),
    LayerFact::new("tower_http", "CatchPanicLayer", LayerEffect::Sends(&[500])),
    LayerFact::new("tower_http", "SetStatusLayer", LayerEffect::Replaces(0)),
    // It answers a preflight request, which no handler sees.
    LayerFact::new("tower_http", "CorsLayer", LayerEffect::Passes),
    LayerFact::new("tower_http", "AddAuthorizationLayer", LayerEffect::Passes),
    LayerFact::new("tower_http", "AddExtensionLayer", LayerEffect::Passes),
    LayerFact::new("tower_http", "CompressionLayer", LayerEffect::Passes),
    LayerFact::new("tower_http", "DecompressionLayer", LayerEffect::Passes),
    LayerFact::new("tower_http", "InFlightRequestsLayer", LayerEffect::Passes),
    LayerFact::new("tower_http", "MapRequestBodyLayer", LayerEffect::Passes),
    LayerFact::new("tower_http", "MapResponseBodyLayer", LayerEffect::Passes),
    LayerFact::new("tower_http", "NormalizePathLayer", LayerEffect::Passes),
    LayerFact::new("tower_http", "PropagateHeaderLayer", LayerEffect::Passes),
    LayerFact::new("tower_http", "PropagateRequestIdLayer", LayerEffect::Passes),
    LayerFact::new("tower_http", "SetRequestIdLayer", LayerEffect::Passes),
    LayerFact::new("tower_http", "SetSensitiveHeadersLayer", LayerEffect::Passes),
    LayerFact::new("tower_http", "SetSensitiveRequestHeadersLayer", LayerEffect::Passes),
    LayerFact::new("tower_http", "SetSensitiveResponseHeadersLayer", LayerEffect::Passes),
    LayerFact::new("tower_http", "SetRequestHeaderLayer", LayerEffect::Passes),
    LayerFact::new("tower_http", "SetResponseHeaderLayer", LayerEffect::Passes),
    LayerFact::new("tower_http", "TraceLayer", LayerEffect::Passes),
    // With a place to log in, it redirects there; 500 if that is no URL.
    LayerFact::new("axum_login", "login_required", LayerEffect::Sends(&[401])).changed_by(LOGIN),
    LayerFact::new("axum_login", "permission_required", LayerEffect::Sends(&[403])).changed_by(LOGIN),
    LayerFact::new("axum_login", "predicate_required", LayerEffect::Unknown).changed_by(LOGIN),
    // A session that cannot be loaded or saved is a 500.
    LayerFact::new("axum_login", "AuthManagerLayerBuilder", LayerEffect::Sends(&[500])),
    LayerFact::new("tower_sessions", "SessionManagerLayer", LayerEffect::Sends(&[500])),
    // 500 if the key of a client is unknown, such as its address without `ConnectInfo`.
    LayerFact::new("tower_governor", "GovernorLayer", LayerEffect::Sends(&[429, 500]))
        .changed_by(&[("error_handler", LayerEffect::Unknown)]),
];
