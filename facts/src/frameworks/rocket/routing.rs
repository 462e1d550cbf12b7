//! rocket: its mounts, with those of `rocket_okapi`.

use crate::{
    layer::{LayerFact, LayerMethod},
    routing::{RouterKind, RouterType, Routing},
};

pub(super) static ROUTING: Routing = Routing {
    crates: &["rocket", "rocket_okapi"],
    words: &["routes!", ".mount(", ".attach(", "Rocket", "openapi_get_routes!"],
    types: &[RouterType::owned("Rocket", RouterKind::Router), RouterType::owned("Route", RouterKind::List)],
    adopting: &["mount", "attach"],
    layer_methods: METHODS,
    refusal_adds: None,
    layers: LAYERS,
    kits: &[],
    changes: &[],
};

/// A fairing sees every response and may change it; most do not, and their types do not tell.
///
/// Catchers keep the status that they catch, unless they say another (rocket 0.5.1, `Rocket::invoke_catcher`).
static METHODS: &[LayerMethod] = &[LayerMethod::nothing("attach"), LayerMethod::nothing("register")];

static LAYERS: &[LayerFact] = &[];
