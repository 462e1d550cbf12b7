//! axum: the answers of types, calls and methods.

use responds_core::contract::Content;

use crate::framework::{
    Answer, CallFact, Effect, Gives, MethodFact, Parts, ResponderFact, Says, Source, TypeFact, answer, parts,
};

const OK: Answer = answer(200, Content::Unknown, &[]);
const TYPED: Answer = answer(200, Content::Unknown, &["content-type"]);
const JSON: Answer = answer(200, Content::Present, &["content-type"]);
const EMPTY: Answer = answer(200, Content::Empty, &[]);
const NO_CONTENT: Answer = answer(204, Content::Empty, &[]);
const EVENTS: Answer = answer(200, Content::Unknown, &["content-type", "cache-control"]);
const UPGRADE: Answer = answer(101, Content::Empty, &["connection", "upgrade", "sec-websocket-accept"]);

static REDIRECTS: &[Answer] = &[redirect(303), redirect(307), redirect(308)];

const fn redirect(code: u16) -> Answer {
    answer(code, Content::Empty, &["location"])
}

pub(super) static RESPONDERS: &[ResponderFact] =
    &[ResponderFact::new("IntoResponse", &[("into_response", Says::Response)])];

pub(super) static TYPES: &[TypeFact] = &[
    TypeFact::fixed("()", EMPTY),
    TypeFact::fixed("str", TYPED),
    TypeFact::fixed("String", TYPED),
    TypeFact::fixed("Cow", TYPED),
    TypeFact::fixed("Bytes", TYPED),
    TypeFact::fixed("BytesMut", TYPED),
    TypeFact::fixed("Vec", TYPED),
    TypeFact::fixed("Body", OK),
    TypeFact::fixed("Json", JSON).or(500),
    TypeFact::fixed("ErasedJson", JSON).or(500),
    TypeFact::fixed("Form", TYPED).or(500),
    TypeFact::wraps("Html"),
    TypeFact::wraps("Attachment"),
    TypeFact::fixed("Sse", EVENTS),
    TypeFact::fixed("NoContent", NO_CONTENT),
    TypeFact::one_of("Redirect", REDIRECTS).or(500),
    TypeFact::fixed("HeaderMap", EMPTY),
    // Of header fields; one of bytes is content.
    TypeFact::fixed("[]", EMPTY),
    TypeFact::one_of("Infallible", &[]),
];

const FIRST: Parts = parts(Source::Argument(0), &[]);

pub(super) static CALLS: &[CallFact] = &[
    CallFact::new("Redirect::to", Gives::Answer(redirect(303))),
    CallFact::new("Redirect::temporary", Gives::Answer(redirect(307))),
    CallFact::new("Redirect::permanent", Gives::Answer(redirect(308))),
    CallFact::new("Json", Gives::Answer(JSON)),
    CallFact::new("Json::from", Gives::Answer(JSON)),
    CallFact::new("ErasedJson::new", Gives::Answer(JSON)),
    CallFact::new("ErasedJson::pretty", Gives::Answer(JSON)),
    CallFact::new("Html", Gives::Argument(0)),
    CallFact::new("Html::from", Gives::Argument(0)),
    CallFact::new("Attachment::new", Gives::Argument(0)),
    CallFact::new("NoContent", Gives::Answer(NO_CONTENT)),
    CallFact::new("Sse::new", Gives::Answer(EVENTS)),
    CallFact::new("Body::empty", Gives::Answer(EMPTY)),
    CallFact::new("Body::default", Gives::Answer(EMPTY)),
    CallFact::new("Body::from", Gives::Fixed(200, FIRST)),
    CallFact::new("Body::new", Gives::Answer(OK)),
    CallFact::new("Body::from_stream", Gives::Answer(OK)),
    CallFact::new("Response::new", Gives::Fixed(200, FIRST)),
    CallFact::new("Response::default", Gives::Answer(EMPTY)),
    CallFact::new("Response::builder", Gives::Answer(EMPTY)),
    CallFact::new("HeaderMap::new", Gives::Fields),
    CallFact::new("HeaderMap::with_capacity", Gives::Fields),
    CallFact::new("HeaderMap::default", Gives::Fields),
    CallFact::new("HeaderMap::from_iter", Gives::Fields),
    CallFact::new("AppendHeaders", Gives::Fields),
    CallFact::new("Extension", Gives::Fields),
    CallFact::new("TypedHeader", Gives::Fields),
    CallFact::new("IntoResponse::into_response", Gives::Argument(0)),
];

pub(super) static METHODS: &[MethodFact] = &[
    MethodFact::new("into_response", Effect::Keeps),
    MethodFact::new("status", Effect::Status(0)),
    MethodFact::new("header", Effect::Field(0)),
    MethodFact::new("version", Effect::Keeps),
    MethodFact::new("extension", Effect::Keeps),
    MethodFact::new("body", Effect::Content(0)),
    MethodFact::new("keep_alive", Effect::Keeps),
    MethodFact::new("filename", Effect::FieldIs("content-disposition")),
    MethodFact::new("content_type", Effect::FieldIs("content-type")),
    MethodFact::new("on_upgrade", Effect::Gives(UPGRADE)),
];
