//! actix-web: the attributes that route, such as `#[get("/x/{id}")]`.

use crate::{
    framework::{AttributeFact, Mark, Spelling},
    frameworks::verbs::{self, METHOD},
};

/// The crates that have them.
pub(super) static CRATES: &[&str] = &["actix_web"];

/// The marks of rocket, which has attributes of the same names.
static ROCKET: &[Mark] = &[
    // The pattern in `{id:<regex>}` may hold anything.
    Mark::InPath { any: &['<', '?'], unless: Some('{') },
    Mark::Named("data"),
    Mark::Named("format"),
    Mark::Named("rank"),
    Mark::Named("uri"),
    Mark::Named("path"),
    Mark::Method(METHOD, Spelling::Word),
];

/// `#[get("/x/{id}")]`, `#[route("/x", method = "GET", method = "POST")]`, and `#[routes]` above several.
pub(super) static ATTRIBUTES: &[AttributeFact] = &{
    let [get, post, put, delete, head, options, patch, connect, trace, query, route] =
        verbs::attributes(ROCKET, None);
    let routes = AttributeFact::marker("routes");
    [get, post, put, delete, head, options, patch, connect, trace, query, route, routes]
};
