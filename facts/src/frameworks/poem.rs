//! poem 3, with poem-openapi 5.

mod answers;
mod attributes;
mod extractors;
#[cfg(feature = "workspace")]
mod layers;
#[cfg(feature = "workspace")]
mod routing;

use responds_core::contract::Content;

pub use self::attributes::OPERATION;
use self::{
    answers::{CALLS, METHODS, RESPONDERS, TYPES},
    attributes::{ATTRIBUTES, CRATES},
    extractors::{EXTRACTORS, TAKING},
};
use crate::framework::{CarriedFact, Framework, InnerCall, Tuple};

pub(super) static FRAMEWORK: Framework = Framework {
    name: "poem",
    version: "3",
    tells: &["poem", "poem_openapi", "WebSocketUpgraded", "BoxWebSocketUpgraded"],
    status_types: &["StatusCode"],
    bare_status: Content::Empty,
    bare_refused: &[],
    tuple: Tuple::StatusFirst,
    none: None,
    out_argument: None,
    layer_writes: &[],
    error_type: Some("Error"),
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
    router_errors: &["NotFoundError", "MethodNotAllowedError"],
    inner_calls: &[
        InnerCall { ty: "Endpoint", method: "call", fallible: true },
        InnerCall { ty: "Endpoint", method: "get_response", fallible: false },
    ],
    apart: Some(("into_parts", &[0])),
    carried: &[CarriedFact { ty: "Response", function: "from_parts", argument: 0 }],
    #[cfg(feature = "workspace")]
    routing: &routing::ROUTING,
};
