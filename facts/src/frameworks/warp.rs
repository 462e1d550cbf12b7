//! warp 0.4. A handler may also reject, and recovery from that is elsewhere: the status of a rejection is
//! open.

mod answers;
mod filters;
#[cfg(feature = "workspace")]
mod routing;

use responds_core::contract::Content;

use self::{
    answers::{CALLS, METHODS, RESPONDERS, TYPES},
    filters::FILTERS,
};
use crate::framework::{CarriedFact, Framework, Tuple};

pub(super) static FRAMEWORK: Framework = Framework {
    name: "warp",
    version: "0.4",
    tells: &["warp"],
    status_types: &["StatusCode"],
    bare_status: Content::Empty,
    bare_refused: &[],
    tuple: Tuple::Nowhere,
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
    filters: Some(&FILTERS),
    taking: &[],
    // Filters read the request; the types of arguments do not tell which parts.
    extractors: &[],
    plain_arguments: &[],
    plain_rejects: &[],
    text_arguments: &[],
    text_rejects: &[],
    head_by_get: false,
    sets_rejections: None,
    attribute_crates: &[],
    attributes: &[],
    router_errors: &[],
    inner_calls: &[],
    apart: Some(("into_parts", &[0])),
    carried: &[CarriedFact { ty: "Response", function: "from_parts", argument: 0 }],
    #[cfg(feature = "workspace")]
    routing: &routing::ROUTING,
};
