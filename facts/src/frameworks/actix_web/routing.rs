//! actix-web: its apps, scopes, resources and routes, with those of crates that wrap them.

use crate::routing::{RouterKind, RouterType, Routing, Since, StatusChange};

use super::layers::{LAYERS, METHODS, TRAITS};

pub(super) static ROUTING: Routing = Routing {
    crates: &["actix_web", "utoipa_actix_web", "actix_web_lab", "paperclip", "apistos"],
    words: &[
        "ServiceConfig",
        ".service(",
        ".configure(",
        "App::new",
        "scope(",
        "resource(",
        "Scope",
        "Resource",
        "HttpServiceFactory",
    ],
    types: &[
        RouterType::owned("App", RouterKind::Router),
        RouterType::owned("UtoipaApp", RouterKind::Router),
        RouterType::owned("Scope", RouterKind::Router),
        RouterType::shared("ServiceConfig", RouterKind::Router),
        RouterType::owned("Resource", RouterKind::Resource),
        RouterType::owned("Route", RouterKind::Methods),
    ],
    adopting: &["service", "route", "configure"],
    documenting: &[],
    layer_methods: METHODS,
    layer_traits: TRAITS,
    refusal_adds: None,
    layers: LAYERS,
    kits: &[],
    // An error carries functions that map its response, which are called where it leaves a middleware.
    changes: &[StatusChange {
        word: ".add_response_mapper(",
        of_trait: None,
        errors: true,
        since: Since::Version("4.15"),
    }],
};
