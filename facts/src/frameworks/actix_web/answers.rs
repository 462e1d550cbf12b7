//! actix-web: the answers of types, calls and methods.

use responds_core::contract::Content;

use crate::framework::{
    Answer, CallFact, Effect, Gives, MethodFact, Parts, ResponderFact, Says, Source, TypeFact, answer, error,
    parts,
};

const TYPED: Answer = answer(200, Content::Unknown, &["content-type"]);
const JSON: Answer = answer(200, Content::Present, &["content-type"]);

pub(super) static RESPONDERS: &[ResponderFact] = &[
    ResponderFact::new("ResponseError", &[("error_response", Says::Response), ("status_code", Says::Status)])
        .otherwise(500),
    ResponderFact::new("Responder", &[("respond_to", Says::Response)]),
];

// `Redirect` is not here: `using_status_code` gives it any status.
pub(super) static TYPES: &[TypeFact] = &[
    // Only in a `Result`: `()` alone is no `Responder`.
    TypeFact::fixed("()", answer(204, Content::Empty, &[])),
    TypeFact::fixed("str", TYPED),
    TypeFact::fixed("String", TYPED),
    TypeFact::fixed("Cow", TYPED),
    TypeFact::fixed("Bytes", TYPED),
    TypeFact::fixed("BytesMut", TYPED),
    TypeFact::fixed("Vec", TYPED),
    TypeFact::fixed("Json", JSON).or(500),
    TypeFact::fixed("Form", TYPED).or(400),
    TypeFact::fixed("Html", TYPED),
    TypeFact::either("Either"),
    TypeFact::one_of("Infallible", &[]),
];

const NONE: Parts = parts(Source::Is(Content::Empty), &[]);
const FIRST: Parts = parts(Source::Argument(0), &["content-type"]);
const SECOND: Parts = parts(Source::Argument(1), &[]);
const ERROR: Parts = error(Source::Argument(0), &["content-type"]);

const fn redirect(code: u16) -> Answer {
    answer(code, Content::Empty, &["location"])
}

pub(super) static CALLS: &[CallFact] = &[
    CallFact::new("HttpResponse::build", Gives::Status(0, NONE)),
    CallFact::new("HttpResponse::new", Gives::Status(0, NONE)),
    CallFact::new("HttpResponse::with_body", Gives::Status(0, SECOND)),
    CallFact::new("HttpResponse::from_error", Gives::Argument(0)),
    CallFact::new("HttpResponse::VersionNotSupported", Gives::Fixed(505, NONE)),
    CallFact::new("HttpResponse::*", Gives::Named(NONE)),
    CallFact::new("HttpResponseBuilder::new", Gives::Status(0, NONE)),
    CallFact::new("Redirect::to", Gives::Answer(redirect(307))),
    CallFact::new("Redirect::new", Gives::Answer(redirect(307))),
    CallFact::new("Json", Gives::Answer(JSON)),
    CallFact::new("Html::new", Gives::Fixed(200, FIRST)),
    CallFact::new("InternalError::new", Gives::Status(1, ERROR)),
    CallFact::new("InternalError::from_response", Gives::Carried(1)),
    CallFact::new("Error*", Gives::Named(ERROR)),
];

pub(super) static METHODS: &[MethodFact] = &[
    MethodFact::new("respond_to", Effect::Keeps),
    MethodFact::new("status", Effect::Status(0)),
    MethodFact::new("insert_header", Effect::FieldPair(0)),
    MethodFact::new("append_header", Effect::FieldPair(0)),
    MethodFact::new("content_type", Effect::FieldIs("content-type")),
    MethodFact::new("cookie", Effect::FieldIs("set-cookie")),
    MethodFact::new("reason", Effect::Keeps),
    MethodFact::new("keep_alive", Effect::Keeps),
    MethodFact::new("force_close", Effect::Keeps),
    MethodFact::new("no_chunking", Effect::FieldIs("content-length")),
    MethodFact::new("upgrade", Effect::FieldIs("upgrade")),
    MethodFact::new("upgrade", Effect::FieldIs("connection")),
    MethodFact::new("take", Effect::Keeps),
    MethodFact::new("json", Effect::ContentIs(Content::Present)),
    MethodFact::new("json", Effect::FieldIs("content-type")),
    MethodFact::new("body", Effect::Content(0)),
    MethodFact::new("message_body", Effect::Content(0)),
    MethodFact::new("set_body", Effect::Content(0)),
    MethodFact::new("streaming", Effect::ContentIs(Content::Unknown)),
    MethodFact::new("streaming", Effect::FieldIs("content-type")),
    MethodFact::new("finish", Effect::ContentIs(Content::Empty)),
    MethodFact::new("drop_body", Effect::ContentIs(Content::Empty)),
    MethodFact::new("map_into_boxed_body", Effect::Keeps),
    MethodFact::new("map_into_left_body", Effect::Keeps),
    MethodFact::new("map_into_right_body", Effect::Keeps),
    MethodFact::new("respond_to", Effect::Keeps),
    MethodFact::new("customize", Effect::Keeps),
    MethodFact::new("with_status", Effect::Status(0)),
    MethodFact::new("add_cookie", Effect::FieldIs("set-cookie")),
    MethodFact::new("permanent", Effect::StatusIs(308)),
    MethodFact::new("temporary", Effect::StatusIs(307)),
    MethodFact::new("see_other", Effect::StatusIs(303)),
    MethodFact::new("using_status_code", Effect::Status(0)),
];
