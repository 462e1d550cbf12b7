//! actix-web 4.

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
    answers::{CALLS, METHODS, RESPONDERS, TYPES},
    attributes::{ATTRIBUTES, CRATES},
    extractors::{EXTRACTORS, TAKING},
};
use crate::framework::{CarriedFact, Framework, InnerCall, Tuple};

pub(super) static FRAMEWORK: Framework = Framework {
    name: "actix_web",
    version: "4",
    tells: &[
        "actix_web",
        "actix_files",
        "actix_multipart",
        "HttpResponse",
        "HttpRequest",
        "HttpResponseBuilder",
    ],
    status_types: &["StatusCode"],
    bare_status: Content::Unknown,
    bare_refused: &[],
    tuple: Tuple::StatusLast,
    none: Some(404),
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
    head_by_get: false,
    sets_rejections: Some(".error_handler("),
    attribute_crates: CRATES,
    attributes: ATTRIBUTES,
    router_errors: &[],
    inner_calls: &[
        InnerCall { ty: "Next", method: "call", fallible: true },
        InnerCall { ty: "Service", method: "call", fallible: true },
    ],
    apart: Some(("into_parts", &[0, 1])),
    carried: &[
        CarriedFact { ty: "ServiceResponse", function: "new", argument: 1 },
        CarriedFact { ty: "ServiceResponse", function: "from_err", argument: 0 },
        CarriedFact { ty: "ServiceResponse", function: "into_response", argument: 1 },
        CarriedFact { ty: "ServiceResponse", function: "error_response", argument: 1 },
        CarriedFact { ty: "ServiceRequest", function: "into_response", argument: 1 },
        CarriedFact { ty: "ServiceRequest", function: "error_response", argument: 1 },
    ],
    #[cfg(feature = "workspace")]
    routing: &routing::ROUTING,
};
