//! salvo: its routers.

use crate::routing::{RouterKind, RouterType, Routing};

use super::layers::{LAYERS, METHODS};

pub(super) static ROUTING: Routing = Routing {
    crates: &["salvo", "salvo_core", "salvo_extra", "salvo_oapi"],
    words: &["Router"],
    types: &[RouterType::owned("Router", RouterKind::Router)],
    adopting: &["push", "unshift"],
    documenting: &["merge_router", "merge_router_with_base"],
    layer_methods: METHODS,
    layer_traits: &[],
    refusal_adds: None,
    layers: LAYERS,
    kits: &[],
    changes: &[],
};
