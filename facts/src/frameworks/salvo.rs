//! salvo 1: its certain facts. A handler may write to `&mut Response` apart from its return value.

mod answers;
mod attributes;
#[cfg(feature = "workspace")]
pub(super) mod earlier;
mod extractors;
#[cfg(feature = "workspace")]
mod layers;
#[cfg(feature = "workspace")]
mod routing;

use responds_core::contract::Content;

use self::{
    answers::{CALLS, FIELDS, METHODS, OUT, RESPONDERS, TYPES},
    attributes::{ATTRIBUTES, CRATES},
    extractors::{EXTRACTORS, TAKING},
};
use crate::framework::{Framework, InnerCall, OutArgument, Tuple};

pub(super) static FRAMEWORK: Framework = Framework {
    name: "salvo",
    version: "1",
    tells: &["salvo", "salvo_core", "salvo_oapi", "Depot", "FlowCtrl", "Scribe", "StatusError"],
    status_types: &["StatusCode"],
    // An error without content goes to a catcher, and that writes some.
    bare_status: Content::Unknown,
    bare_refused: &[],
    // The parts of a tuple are written one after the other.
    tuple: Tuple::StatusFirst,
    none: Some(404),
    out_argument: Some(OutArgument { ty: "Response", code: 200, methods: OUT, fields: FIELDS }),
    layer_writes: &[],
    error_type: Some("StatusError"),
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
    head_by_get: false,
    sets_rejections: None,
    attribute_crates: CRATES,
    attributes: ATTRIBUTES,
    router_errors: &[],
    inner_calls: &[InnerCall { ty: "FlowCtrl", method: "call_next", fallible: false }],
    apart: None,
    carried: &[],
    #[cfg(feature = "workspace")]
    routing: &routing::ROUTING,
};
