//! dropshot 0.18: typed responses, so that a return type says nearly all.

mod answers;
mod attributes;
mod extractors;
#[cfg(feature = "workspace")]
mod routing;

use responds_core::contract::Content;

use self::{
    answers::{CALLS, LITERALS, METHODS, RESPONDERS, TYPES},
    attributes::{ATTRIBUTES, CRATES},
    extractors::{EXTRACTORS, TAKING},
};
use crate::framework::{CarriedFact, Framework, Tuple};

pub(super) static FRAMEWORK: Framework = Framework {
    name: "dropshot",
    version: "0.18",
    tells: &[
        "dropshot",
        "HttpResponseOk",
        "HttpResponseCreated",
        "HttpResponseAccepted",
        "HttpResponseDeleted",
        "HttpResponseUpdatedNoContent",
        "HttpResponseFound",
        "HttpResponseSeeOther",
        "HttpResponseTemporaryRedirect",
        "HttpResponseHeaders",
        "TypedBody",
        "UntypedBody",
        "WebsocketEndpointResult",
    ],
    status_types: &["StatusCode", "ClientErrorStatusCode", "ErrorStatusCode"],
    bare_status: Content::Unknown,
    bare_refused: &[],
    tuple: Tuple::Nowhere,
    none: None,
    out_argument: None,
    layer_writes: &[],
    error_type: Some("HttpError"),
    extraction_error: Some("::dropshot::HttpError"),
    types: TYPES,
    calls: CALLS,
    literals: LITERALS,
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
    inner_calls: &[],
    apart: Some(("into_parts", &[0])),
    carried: &[CarriedFact { ty: "Response", function: "from_parts", argument: 0 }],
    #[cfg(feature = "workspace")]
    routing: &routing::ROUTING,
};
