//! rocket: the attributes that route, such as `#[get("/x/<id>?<q>", data = "<d>")]`.

use crate::{
    framework::{AttributeFact, Mark, Spelling},
    frameworks::verbs::{self, METHOD, WRAP},
};

/// The crates that have them.
pub(super) static CRATES: &[&str] = &["rocket"];

/// The marks of actix-web, which has attributes of the same names.
static ACTIX_WEB: &[Mark] = &[
    Mark::InPath { any: &['{'], unless: None },
    Mark::Named("name"),
    Mark::Named("guard"),
    Mark::Named(WRAP),
    Mark::Method(METHOD, Spelling::Text),
];

/// Also `#[route(GET, uri = "/x")]`, and the older `method = GET`. The query belongs to the route, not to the path.
pub(super) static ATTRIBUTES: &[AttributeFact] = &verbs::attributes(ACTIX_WEB, Some('?'));
