//! rocket: its mounts, with those of `rocket_okapi`.

use super::layers::{LAYERS, METHODS, TRAITS};
use crate::routing::{RouterKind, RouterType, Routing};

pub(super) static ROUTING: Routing = Routing {
    crates: &["rocket", "rocket_okapi"],
    words: &["routes!", ".mount(", ".attach(", "Rocket", "openapi_get_routes!"],
    types: &[RouterType::owned("Rocket", RouterKind::Router), RouterType::owned("Route", RouterKind::List)],
    adopting: &["mount", "attach"],
    documenting: &[],
    layer_methods: METHODS,
    layer_traits: TRAITS,
    refusal_adds: None,
    layers: LAYERS,
    kits: &[],
    changes: &[],
};
