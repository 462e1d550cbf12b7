//! poem: the answers of types, calls and methods.

use responds_core::contract::Content;

use crate::framework::{
    Answer, CallFact, Effect, Gives, MethodFact, Parts, ResponderFact, Says, Source, TypeFact, answer, error,
    parts,
};

const OK: Answer = answer(200, Content::Unknown, &[]);
const TYPED: Answer = answer(200, Content::Unknown, &["content-type"]);
const JSON: Answer = answer(200, Content::Present, &["content-type"]);
const EMPTY: Answer = answer(200, Content::Empty, &[]);
const EVENTS: Answer = answer(200, Content::Unknown, &["content-type", "cache-control"]);
const UPGRADE: Answer = answer(101, Content::Empty, &["connection", "upgrade", "sec-websocket-accept"]);

const fn redirect(code: u16) -> Answer {
    answer(code, Content::Empty, &["location"])
}

const fn simple(code: u16) -> Answer {
    answer(code, Content::Present, &["content-type"])
}

static REDIRECTS: &[Answer] = &[redirect(301), redirect(303), redirect(307), redirect(308)];

pub(super) static RESPONDERS: &[ResponderFact] = &[
    ResponderFact::new("IntoResponse", &[("into_response", Says::Response)]),
    ResponderFact::new("ResponseError", &[("as_response", Says::Response), ("status", Says::Status)]),
];

pub(super) static TYPES: &[TypeFact] = &[
    TypeFact::fixed("()", EMPTY),
    TypeFact::fixed("str", TYPED),
    TypeFact::fixed("String", TYPED),
    TypeFact::fixed("Bytes", TYPED),
    TypeFact::fixed("Vec", TYPED),
    TypeFact::fixed("Body", OK),
    TypeFact::fixed("Json", JSON).or(500),
    TypeFact::fixed("Xml", TYPED).or(500),
    TypeFact::fixed("Yaml", TYPED).or(500),
    TypeFact::fixed("Html", TYPED),
    TypeFact::fixed("PlainText", TYPED),
    TypeFact::fixed("Binary", TYPED),
    TypeFact::fixed("SSE", EVENTS),
    TypeFact::one_of("Redirect", REDIRECTS),
    TypeFact::fixed("WebSocketUpgraded", UPGRADE),
    TypeFact::fixed("BoxWebSocketUpgraded", UPGRADE),
    TypeFact::fixed("NotFoundError", simple(404)),
    TypeFact::fixed("MethodNotAllowedError", simple(405)),
    TypeFact::fixed("ParsePathError", simple(400)),
    TypeFact::one_of("Infallible", &[]),
];

const FIRST: Parts = parts(Source::Argument(0), &[]);
const TYPED_FIRST: Parts = parts(Source::Argument(0), &["content-type"]);
const SIMPLE: Parts = error(Source::Is(Content::Present), &["content-type"]);
const ERROR: Parts = error(Source::Is(Content::Unknown), &[]);

pub(super) static CALLS: &[CallFact] = &[
    CallFact::new("Redirect::permanent", Gives::Answer(redirect(308))),
    CallFact::new("Redirect::moved_permanent", Gives::Answer(redirect(301))),
    CallFact::new("Redirect::see_other", Gives::Answer(redirect(303))),
    CallFact::new("Redirect::temporary", Gives::Answer(redirect(307))),
    CallFact::new("Json", Gives::Answer(JSON)),
    CallFact::new("Xml", Gives::Answer(TYPED)),
    CallFact::new("Yaml", Gives::Answer(TYPED)),
    CallFact::new("Html", Gives::Fixed(200, TYPED_FIRST)),
    CallFact::new("PlainText", Gives::Fixed(200, TYPED_FIRST)),
    CallFact::new("Binary", Gives::Fixed(200, TYPED_FIRST)),
    CallFact::new("SSE::new", Gives::Answer(EVENTS)),
    CallFact::new("Body::empty", Gives::Answer(EMPTY)),
    CallFact::new("Body::from", Gives::Fixed(200, FIRST)),
    CallFact::new("Body::from_string", Gives::Fixed(200, FIRST)),
    CallFact::new("Response::builder", Gives::Answer(EMPTY)),
    CallFact::new("Response::default", Gives::Answer(EMPTY)),
    CallFact::new("HeaderMap::new", Gives::Fields),
    CallFact::new("HeaderMap::with_capacity", Gives::Fields),
    CallFact::new("HeaderMap::default", Gives::Fields),
    CallFact::new("HeaderMap::from_iter", Gives::Fields),
    CallFact::new("IntoResponse::into_response", Gives::Argument(0)),
    CallFact::new("Error::from_status", Gives::Status(0, error(Source::Is(Content::Empty), &[]))),
    CallFact::new("Error::from_string", Gives::Status(1, error(Source::Argument(0), &[]))),
    CallFact::new("Error::from_response", Gives::Carried(0)),
    CallFact::new("Error::new", Gives::Status(1, ERROR)),
    CallFact::new("NotFoundError", Gives::Fixed(404, SIMPLE)),
    CallFact::new("MethodNotAllowedError", Gives::Fixed(405, SIMPLE)),
    CallFact::new("ParsePathError", Gives::Fixed(400, SIMPLE)),
    // Not `NotFound` alone: too many errors of users have such a name.
    CallFact::new("error::*", Gives::Named(ERROR)),
];

pub(super) static METHODS: &[MethodFact] = &[
    MethodFact::new("into_response", Effect::Keeps),
    MethodFact::new("with_status", Effect::Status(0)),
    MethodFact::new("with_header", Effect::Field(0)),
    MethodFact::new("with_content_type", Effect::FieldIs("content-type")),
    MethodFact::new("with_body", Effect::Content(0)),
    MethodFact::new("status", Effect::Status(0)),
    MethodFact::new("header", Effect::Field(0)),
    MethodFact::new("typed_header", Effect::Fields),
    MethodFact::new("content_type", Effect::FieldIs("content-type")),
    MethodFact::new("set_content_type", Effect::FieldIs("content-type")),
    MethodFact::new("version", Effect::Keeps),
    MethodFact::new("extension", Effect::Keeps),
    MethodFact::new("body", Effect::Content(0)),
    MethodFact::new("finish", Effect::ContentIs(Content::Empty)),
    MethodFact::new("keep_alive", Effect::Keeps),
    MethodFact::new("on_upgrade", Effect::Gives(UPGRADE)),
];
