//! rocket 0.5.

mod answers;
mod attributes;
mod extractors;
#[cfg(feature = "workspace")]
mod layers;
#[cfg(feature = "workspace")]
mod routing;

use responds_core::contract::Content;

use self::{
    answers::{CALLS, METHODS, RESPONDERS, TYPES, WRITES},
    attributes::{ATTRIBUTES, CRATES},
    extractors::{EXTRACTORS, TAKING},
};
use crate::framework::{Framework, Tuple};

pub(super) static FRAMEWORK: Framework = Framework {
    name: "rocket",
    version: "0.5",
    tells: &["rocket", "rocket_db_pools", "rocket_dyn_templates", "rocket_http", "RawHtml", "RawJson"],
    status_types: &["Status"],
    // An error goes to a catcher, and that writes content.
    bare_status: Content::Unknown,
    bare_refused: &[(100, 199), (206, 399)],
    tuple: Tuple::StatusFirst,
    none: Some(404),
    out_argument: None,
    layer_writes: WRITES,
    error_type: None,
    extraction_error: None,
    types: TYPES,
    calls: CALLS,
    literals: &[],
    methods: METHODS,
    responders: RESPONDERS,
    filters: None,
    taking: TAKING,
    extractors: EXTRACTORS,
    plain_arguments: &[
        "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32", "f64",
        "bool", "Uuid", "PathBuf",
    ],
    plain_rejects: &[422],
    text_arguments: &["String", "str"],
    text_rejects: &[400],
    head_by_get: true,
    sets_rejections: None,
    attribute_crates: CRATES,
    attributes: ATTRIBUTES,
    router_errors: &[],
    inner_calls: &[],
    apart: None,
    carried: &[],
    #[cfg(feature = "workspace")]
    routing: &routing::ROUTING,
};
