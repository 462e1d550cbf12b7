//! salvo: its hoops.
//!
//! Read in the sources of salvo 1.1 (crates/extra, crates/jwt-auth, crates/rate-limiter, crates/csrf, crates/cors,
//! crates/session). `tests/layers` proves them over a socket.

use crate::layer::{LayerEffect, LayerFact, LayerMethod, Reach};

/// A hoop concerns all that the router has, whenever it is added; it is a handler like any other.
pub(super) static METHODS: &[LayerMethod] =
    &[LayerMethod::layer("hoop", 0, Reach::All), LayerMethod::layer("hoop_when", 0, Reach::All)];

pub(super) static LAYERS: &[LayerFact] = &[
    LayerFact::new("salvo", "BasicAuth", LayerEffect::Sends(&[401])),
    // 403 for a token that is not valid; with `force_passed(true)` the handler decides.
    LayerFact::new("salvo", "JwtAuth", LayerEffect::Sends(&[401, 403]))
        .changed_by(&[("force_passed", LayerEffect::PassesIf(0))]),
    // No key, too many requests, and a quota or a store that fails.
    LayerFact::new("salvo", "RateLimiter", LayerEffect::Sends(&[400, 429, 500])),
    LayerFact::new("salvo", "Timeout", LayerEffect::Sends(&[503]))
        .changed_by(&[("error", LayerEffect::Unknown)]),
    LayerFact::new("salvo", "max_size", LayerEffect::Sends(&[413])),
    LayerFact::new("salvo", "max_concurrency", LayerEffect::Sends(&[429])),
    LayerFact::new("salvo", "CatchPanic", LayerEffect::Sends(&[500])),
    LayerFact::new("salvo", "ForceHttps", LayerEffect::Sends(&[308, 400])),
    LayerFact::new("salvo", "TrailingSlash", LayerEffect::Sends(&[301]))
        .changed_by(&[("redirect_code", LayerEffect::SendsArgument(0))]),
    LayerFact::new("salvo", "trailing_slash::add_slash", LayerEffect::Sends(&[301]))
        .changed_by(&[("redirect_code", LayerEffect::SendsArgument(0))]),
    LayerFact::new("salvo", "trailing_slash::remove_slash", LayerEffect::Sends(&[301]))
        .changed_by(&[("redirect_code", LayerEffect::SendsArgument(0))]),
    LayerFact::new("salvo", "CachingHeaders", LayerEffect::Sends(&[304])),
    // 500 if the token cannot be saved.
    LayerFact::new("salvo", "Csrf", LayerEffect::Sends(&[403, 500])),
    // It answers a preflight request, which no handler sees.
    LayerFact::new("salvo", "Cors", LayerEffect::Passes),
    LayerFact::new("salvo", "affix_state::inject", LayerEffect::Passes),
    LayerFact::new("salvo", "affix_state::insert", LayerEffect::Passes),
    LayerFact::new("salvo", "Compression", LayerEffect::Passes),
    LayerFact::new("salvo", "Logger", LayerEffect::Passes),
    LayerFact::new("salvo", "RequestId", LayerEffect::Passes),
    // The store fails.
    LayerFact::new("salvo", "SessionHandler", LayerEffect::Sends(&[503])),
];
