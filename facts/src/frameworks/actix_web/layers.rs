//! actix-web: its middleware, and that of actix-cors, actix-identity, actix-limitation, actix-session, actix-governor,
//! actix-web-httpauth, actix-web-grants, actix-web-prom, actix-extensible-rate-limit and tracing-actix-web.
//!
//! Read in the sources of actix-web 4.18.1, of the crates of actix-extras in August 2026, and of actix-governor 0.8.0.
//! `tests/wire/actix_web/layers.rs` and `tests/layers` prove them over a socket.

use crate::layer::{LayerEffect, LayerFact, LayerMethod, LayerTrait, Reach, Role};

/// Middleware concerns the whole app, scope or resource, whenever it is added.
pub(super) static METHODS: &[LayerMethod] =
    &[LayerMethod::layer("wrap", 0, Reach::All), LayerMethod::function("wrap_fn", Role::Around, Reach::All)];

/// The traits of actix-service: an error becomes a response as that of a handler does.
pub(super) static TRAITS: &[LayerTrait] =
    &[LayerTrait::around("Transform", "Transform", ("Service", "call"))];

const AROUND: LayerEffect = LayerEffect::Calls(0, Role::Around);

/// The method that blocks requests of an origin that is not allowed.
const BLOCKING: &[(&str, LayerEffect)] = &[("block_on_origin_mismatch", LayerEffect::Sends(&[400]))];

pub(super) static LAYERS: &[LayerFact] = &[
    LayerFact::new("actix_web", "middleware::from_fn", AROUND),
    LayerFact::new("actix_web_lab", "middleware::from_fn", AROUND),
    LayerFact::new("actix_web", "Condition", LayerEffect::Wraps(1)),
    LayerFact::new("actix_web", "Compat", LayerEffect::Wraps(0)),
    // Its functions replace responses of the statuses that they are given for.
    LayerFact::new("actix_web", "ErrorHandlers", LayerEffect::Unknown),
    // The client accepts no encoding that the server has, not even none.
    LayerFact::new("actix_web", "Compress", LayerEffect::Sends(&[406])),
    LayerFact::new("actix_web", "DefaultHeaders", LayerEffect::Passes),
    LayerFact::new("actix_web", "Logger", LayerEffect::Passes),
    // It changes the path and sends no redirect.
    LayerFact::new("actix_web", "NormalizePath", LayerEffect::Passes),
    LayerFact::new("actix_web", "Identity", LayerEffect::Passes),
    LayerFact::new("tracing_actix_web", "TracingLogger", LayerEffect::Passes),
    // Only a preflight fails, and that is no request of an endpoint. Before 0.7, another origin was blocked by default.
    LayerFact::new("actix_cors", "Cors::permissive", LayerEffect::Passes).changed_by(BLOCKING),
    LayerFact::new("actix_cors", "Cors", LayerEffect::Passes).changed_by(BLOCKING),
    LayerFact::new("actix_identity", "IdentityMiddleware", LayerEffect::Passes),
    // The input of a request is missing, or the backend fails: 500.
    LayerFact::new("actix_extensible_rate_limit", "RateLimiter", LayerEffect::Sends(&[429]))
        .also(&[500])
        .changed_by(&[("request_denied_response", LayerEffect::Calls(0, Role::Error))]),
    // The function fails before the handler is called.
    LayerFact::new("actix_web_grants", "GrantsMiddleware", LayerEffect::Calls(0, Role::Request)),
    // Its own endpoint is no route of the service.
    LayerFact::new("actix_web_prom", "PrometheusMetrics", LayerEffect::Passes),
    LayerFact::new("actix_web_prom", "PrometheusMetricsBuilder", LayerEffect::Passes),
    LayerFact::new("actix_limitation", "RateLimiter", LayerEffect::Sends(&[429, 500])),
    LayerFact::new("actix_session", "SessionMiddleware", LayerEffect::Sends(&[500])),
    // 500 if the key of a client is unknown.
    LayerFact::new("actix_governor", "Governor", LayerEffect::Sends(&[429, 500])),
    // Without credentials the function is not called.
    LayerFact::new("actix_web_httpauth", "HttpAuthentication", LayerEffect::Calls(0, Role::Request))
        .also(&[401]),
];
