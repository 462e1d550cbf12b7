//! rocket: its fairings, with those of `rocket_dyn_templates` and of the crates of databases.
//!
//! Read in the sources of rocket 0.5.1 (core/lib/src/fairing, core/lib/src/shield), of its contrib crates, and of
//! `rocket_cors` 0.6.0.

use crate::layer::{LayerEffect, LayerFact, LayerMethod, LayerTrait, Reach, Role};

/// A fairing concerns every route, whenever it is attached.
///
/// Catchers keep the status that they catch, unless they say another (rocket 0.5.1, `Rocket::invoke_catcher`).
pub(super) static METHODS: &[LayerMethod] =
    &[LayerMethod::layer("attach", 0, Reach::All), LayerMethod::nothing("register")];

/// A fairing cannot answer a request; it may write to every response.
pub(super) static TRAITS: &[LayerTrait] = &[LayerTrait {
    layer: "Fairing",
    service: None,
    called: "Fairing",
    method: "on_response",
    role: Role::Writer,
    optional: true,
}];

pub(super) static LAYERS: &[LayerFact] = &[
    LayerFact::new("rocket", "AdHoc::on_response", LayerEffect::Calls(1, Role::Writer)),
    LayerFact::new("rocket", "AdHoc", LayerEffect::Passes),
    LayerFact::new("rocket", "Shield", LayerEffect::Passes),
    LayerFact::new("rocket_dyn_templates", "Template", LayerEffect::Passes),
    LayerFact::new("rocket_db_pools", "Database", LayerEffect::Passes),
];
