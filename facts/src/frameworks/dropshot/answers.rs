//! dropshot: the answers of types, calls and methods.

use responds_core::contract::Content;

use crate::framework::{
    Answer, CallFact, Effect, Gives, LiteralFact, MethodFact, Parts, ResponderFact, Says, Source, TypeFact,
    answer, error, parts,
};

const fn free(code: u16) -> Answer {
    answer(code, Content::Unknown, &["content-type"])
}

const NO_CONTENT: Answer = answer(204, Content::Empty, &[]);

const EMPTY: Answer = answer(200, Content::Empty, &[]);

const UPGRADE: Answer = answer(101, Content::Empty, &["connection", "upgrade", "sec-websocket-accept"]);

const fn redirect(code: u16) -> Answer {
    answer(code, Content::Empty, &["location"])
}

pub(super) static RESPONDERS: &[ResponderFact] =
    &[ResponderFact::new("HttpResponseError", &[("status_code", Says::Status)])];

// The content of the first three may also be a `FreeformBody`, which may be empty.
pub(super) static TYPES: &[TypeFact] = &[
    TypeFact::fixed("HttpResponseOk", free(200)).or(500),
    TypeFact::fixed("HttpResponseCreated", free(201)).or(500),
    TypeFact::fixed("HttpResponseAccepted", free(202)).or(500),
    TypeFact::fixed("HttpResponseDeleted", NO_CONTENT),
    TypeFact::fixed("HttpResponseUpdatedNoContent", NO_CONTENT),
    TypeFact::fixed("HttpResponseFound", redirect(302)),
    TypeFact::fixed("HttpResponseSeeOther", redirect(303)),
    TypeFact::fixed("HttpResponseTemporaryRedirect", redirect(307)),
    TypeFact::wraps("HttpResponseHeaders"),
    TypeFact::fixed("WebsocketEndpointResult", UPGRADE),
    TypeFact::early("WebsocketChannelResult", UPGRADE),
];

/// dropshot's own error is always a JSON object.
const ERROR: Parts = error(Source::Is(Content::Present), &["content-type"]);

const FIRST: Parts = parts(Source::Argument(0), &[]);

pub(super) static CALLS: &[CallFact] = &[
    CallFact::new("HttpResponseOk", Gives::Answer(free(200))),
    CallFact::new("HttpResponseCreated", Gives::Answer(free(201))),
    CallFact::new("HttpResponseAccepted", Gives::Answer(free(202))),
    CallFact::new("HttpResponseDeleted", Gives::Answer(NO_CONTENT)),
    CallFact::new("HttpResponseUpdatedNoContent", Gives::Answer(NO_CONTENT)),
    CallFact::new("Response::new", Gives::Fixed(200, FIRST)),
    CallFact::new("Response::builder", Gives::Answer(EMPTY)),
    CallFact::new("HttpResponseHeaders::new", Gives::Argument(0)),
    CallFact::new("HttpResponseHeaders::new_unnamed", Gives::Argument(0)),
    CallFact::new("http_response_found", Gives::Answer(redirect(302))),
    CallFact::new("http_response_see_other", Gives::Answer(redirect(303))),
    CallFact::new("http_response_temporary_redirect", Gives::Answer(redirect(307))),
    CallFact::new("HttpError::for_client_error", Gives::Status(1, ERROR)),
    CallFact::new("HttpError::for_client_error_with_status", Gives::Status(1, ERROR)),
    CallFact::new("HttpError::for_bad_request", Gives::Fixed(400, ERROR)),
    CallFact::new("HttpError::for_not_found", Gives::Fixed(404, ERROR)),
    CallFact::new("HttpError::for_internal_error", Gives::Fixed(500, ERROR)),
    CallFact::new("HttpError::for_unavail", Gives::Fixed(503, ERROR)),
];

pub(super) static LITERALS: &[LiteralFact] =
    &[LiteralFact { name: "HttpError", status: "status_code", parts: ERROR }];

/// Those of the error, and of the `http` crate's builder: any endpoint may answer its `Response<Body>`.
pub(super) static METHODS: &[MethodFact] = &[
    MethodFact::new("status", Effect::Status(0)),
    MethodFact::new("header", Effect::Field(0)),
    MethodFact::new("version", Effect::Keeps),
    MethodFact::new("extension", Effect::Keeps),
    MethodFact::new("body", Effect::Content(0)),
    MethodFact::new("add_header", Effect::Field(0)),
    MethodFact::new("with_header", Effect::Field(0)),
];
