//! warp: its filters.

use crate::{
    layer::{LayerEffect, LayerFact, LayerMethod, Reach, Role},
    routing::{RouterKind, RouterType, Routing},
};

pub(super) static ROUTING: Routing = Routing {
    crates: &["warp"],
    words: &["warp", "Filter"],
    types: &[RouterType::owned("BoxedFilter", RouterKind::Router)],
    // Its chains begin with a filter, which is known by its path.
    adopting: &[],
    documenting: &[],
    layer_methods: METHODS,
    layer_traits: &[],
    refusal_adds: None,
    layers: LAYERS,
    kits: &[],
    changes: &[],
};

static METHODS: &[LayerMethod] = &[
    LayerMethod::layer("with", 0, Reach::Before),
    LayerMethod::function("recover", Role::Error, Reach::Rejecting),
];

/// Read in the source of warp 0.4.3 (src/filters).
static LAYERS: &[LayerFact] = &[
    LayerFact::new("warp", "cors", LayerEffect::Sends(&[403])),
    LayerFact::new("warp", "log", LayerEffect::Passes),
    LayerFact::new("warp", "trace", LayerEffect::Passes),
    LayerFact::new("warp", "compression::gzip", LayerEffect::Passes),
    LayerFact::new("warp", "compression::brotli", LayerEffect::Passes),
    LayerFact::new("warp", "compression::deflate", LayerEffect::Passes),
    LayerFact::new("warp", "reply::with::header", LayerEffect::Passes),
    LayerFact::new("warp", "reply::with::headers", LayerEffect::Passes),
    LayerFact::new("warp", "reply::with::default_header", LayerEffect::Passes),
];
