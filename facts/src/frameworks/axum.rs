//! axum 0.8, with axum-extra 0.12.

mod answers;
mod attributes;
#[cfg(feature = "workspace")]
pub(super) mod earlier;
mod extractors;
#[cfg(feature = "workspace")]
mod layers;
#[cfg(feature = "workspace")]
mod loco;
#[cfg(feature = "workspace")]
mod routing;

use responds_core::contract::Content;

use self::{
    answers::{CALLS, METHODS, RESPONDERS, TYPES},
    attributes::{ATTRIBUTES, CRATES},
    extractors::{EXTRACTORS, TAKING},
};
use crate::framework::{CarriedFact, Framework, InnerCall, Tuple};

pub(super) static FRAMEWORK: Framework = Framework {
    name: "axum",
    version: "0.8",
    tells: &["axum", "axum_core", "axum_extra", "axum_macros"],
    status_types: &["StatusCode"],
    bare_status: Content::Empty,
    bare_refused: &[],
    tuple: Tuple::StatusFirst,
    none: None,
    out_argument: None,
    layer_writes: &[],
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
    plain_arguments: &[],
    plain_rejects: &[],
    text_arguments: &[],
    text_rejects: &[],
    head_by_get: true,
    sets_rejections: None,
    attribute_crates: CRATES,
    attributes: ATTRIBUTES,
    router_errors: &[],
    inner_calls: &[
        InnerCall { ty: "Next", method: "run", fallible: false },
        InnerCall { ty: "Service", method: "call", fallible: true },
        InnerCall { ty: "Service", method: "oneshot", fallible: true },
    ],
    apart: Some(("into_parts", &[0])),
    carried: &[CarriedFact { ty: "Response", function: "from_parts", argument: 0 }],
    #[cfg(feature = "workspace")]
    routing: &routing::ROUTING,
};
