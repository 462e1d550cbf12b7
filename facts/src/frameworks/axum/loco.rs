//! loco: controllers, whose handlers are axum's.

use crate::routing::{RouterKind, RouterType, Routing};

use super::layers::METHODS;

pub(super) static ROUTING: Routing = Routing {
    crates: &["loco_rs"],
    words: &["Routes"],
    types: &[
        RouterType::owned("Routes", RouterKind::Router),
        RouterType::owned("AppRoutes", RouterKind::Router),
    ],
    layer_methods: METHODS,
    ..Routing::NONE
};
