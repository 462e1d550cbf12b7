//! poem: its middleware, and the methods of `EndpointExt`.
//!
//! Read in the sources of poem 3.1.12 (src/middleware, src/endpoint/ext.rs, src/error.rs).

use crate::layer::{LayerEffect, LayerFact, LayerMethod, LayerTrait, Reach, Role, Takes};

/// Every method returns a new endpoint around the previous one.
pub(super) static METHODS: &[LayerMethod] = &[
    LayerMethod::layer("with", 0, Reach::Before),
    LayerMethod::layer("with_if", 1, Reach::Before),
    LayerMethod::function("around", Role::Around, Reach::Before),
    LayerMethod::function("before", Role::Request, Reach::Before),
    LayerMethod::function("after", Role::Response, Reach::Before),
    LayerMethod::function("map", Role::Response, Reach::Before),
    LayerMethod::function("and_then", Role::Response, Reach::Before),
    LayerMethod::function("catch_error", Role::Error, Reach::Before),
    LayerMethod::function("catch_all_error", Role::Error, Reach::Before),
    LayerMethod { takes: Takes::Nothing, ..LayerMethod::layer("data", 0, Reach::Before) },
    LayerMethod { takes: Takes::Nothing, ..LayerMethod::layer("data_opt", 0, Reach::Before) },
    LayerMethod { takes: Takes::Nothing, ..LayerMethod::layer("boxed", 0, Reach::Before) },
    LayerMethod { takes: Takes::Nothing, ..LayerMethod::layer("map_to_response", 0, Reach::Before) },
    LayerMethod { takes: Takes::Nothing, ..LayerMethod::layer("to_response", 0, Reach::Before) },
    LayerMethod { takes: Takes::Nothing, ..LayerMethod::layer("inspect_err", 0, Reach::Before) },
    LayerMethod { takes: Takes::Nothing, ..LayerMethod::layer("inspect_all_err", 0, Reach::Before) },
];

/// A middleware makes an endpoint around another one.
pub(super) static TRAITS: &[LayerTrait] = &[LayerTrait::around("Middleware", "Output", ("Endpoint", "call"))];

pub(super) static LAYERS: &[LayerFact] = &[
    LayerFact::new("poem", "AddData", LayerEffect::Passes),
    LayerFact::new("poem", "CatchPanic", LayerEffect::Sends(&[500]))
        .changed_by(&[("with_handler", LayerEffect::Unknown)]),
    LayerFact::new("poem", "Compression", LayerEffect::Passes),
    LayerFact::new("poem", "CookieJarManager", LayerEffect::Passes),
    // An origin, method or header field that is not allowed.
    LayerFact::new("poem", "Cors", LayerEffect::Sends(&[403])),
    // It gives the token to the handler, which verifies it.
    LayerFact::new("poem", "Csrf", LayerEffect::Passes),
    LayerFact::new("poem", "ForceHttps", LayerEffect::Sends(&[308])),
    LayerFact::new("poem", "NormalizePath", LayerEffect::Passes),
    LayerFact::new("poem", "OpenTelemetryMetrics", LayerEffect::Passes),
    LayerFact::new("poem", "OpenTelemetryTracing", LayerEffect::Passes),
    LayerFact::new("poem", "PropagateHeader", LayerEffect::Passes),
    LayerFact::new("poem", "RequestId", LayerEffect::Passes),
    LayerFact::new("poem", "SensitiveHeader", LayerEffect::Passes),
    LayerFact::new("poem", "SetHeader", LayerEffect::Passes),
    // The length is missing, or too large.
    LayerFact::new("poem", "SizeLimit", LayerEffect::Sends(&[411, 413])),
    LayerFact::new("poem", "TokioMetrics", LayerEffect::Passes),
    LayerFact::new("poem", "Tracing", LayerEffect::Passes),
];
