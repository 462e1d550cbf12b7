//! poem: its routes.

use crate::routing::{RouterKind, RouterType, Routing};

use super::layers::{LAYERS, METHODS, TRAITS};

pub(super) static ROUTING: Routing = Routing {
    crates: &["poem", "poem_openapi"],
    words: &["Route", ".at(", ".nest", "OpenApi", "Endpoint"],
    types: &[
        RouterType::owned("Route", RouterKind::Router),
        RouterType::owned("RouteDomain", RouterKind::Router),
        RouterType::owned("RouteScheme", RouterKind::Router),
        RouterType::owned("RouteMethod", RouterKind::Methods),
        RouterType::owned("OpenApiService", RouterKind::Router),
    ],
    adopting: &["at", "nest", "nest_no_strip"],
    documenting: &[],
    layer_methods: METHODS,
    layer_traits: TRAITS,
    refusal_adds: None,
    layers: LAYERS,
    kits: &[],
    changes: &[],
};
