//! axum: its routers, with those of axum-extra, aide and utoipa-axum.

use responds_core::contract::Content;

use crate::{
    framework::answer,
    routing::{RouterKind, RouterType, Routing, Since, StatusChange},
};

use super::layers::{LAYERS, METHODS, TRAITS};

pub(super) static ROUTING: Routing = Routing {
    crates: &["axum", "axum_extra", "aide", "utoipa_axum"],
    words: &["Router", ".route(", "routing", "_route(", ".nest", ".merge(", ".routes("],
    types: &[
        RouterType::owned("Router", RouterKind::Router),
        RouterType::owned("ApiRouter", RouterKind::Router),
        RouterType::owned("OpenApiRouter", RouterKind::Router),
        RouterType::owned("MethodRouter", RouterKind::Methods),
        RouterType::owned("ApiMethodRouter", RouterKind::Methods),
        RouterType::owned("UtoipaMethodRouter", RouterKind::Methods),
    ],
    adopting: &["route", "api_route", "api_route_with", "nest", "merge", "routes", "nest_service"],
    documenting: &[],
    layer_methods: METHODS,
    layer_traits: TRAITS,
    // `get(list).fallback(other)` and `method_not_allowed_fallback(other)`.
    refusal_adds: Some(answer(405, Content::Unknown, &["allow"])),
    layers: LAYERS,
    kits: &[&super::loco::ROUTING],
    // Any part of a tuple may set the status, through `ResponseParts::status_mut` of axum-core.
    changes: &[StatusChange {
        word: ".status_mut(",
        of_trait: Some("IntoResponseParts"),
        errors: false,
        since: Since::After("0.8.9"),
    }],
};
