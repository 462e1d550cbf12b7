//! warp: the answers of types, calls and methods.

use responds_core::contract::Content;

use crate::framework::{
    Answer, CallFact, Effect, Gives, MethodFact, Parts, ResponderFact, Says, Source, TypeFact, answer, parts,
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

pub(super) static RESPONDERS: &[ResponderFact] =
    &[ResponderFact::new("Reply", &[("into_response", Says::Response)])];

// `()` is not here: it is no `Reply`.
pub(super) static TYPES: &[TypeFact] = &[
    TypeFact::fixed("str", TYPED),
    TypeFact::fixed("String", TYPED),
    TypeFact::fixed("Cow", TYPED),
    TypeFact::fixed("Vec", TYPED),
    TypeFact::fixed("Json", JSON).or(500),
    TypeFact::fixed("Html", TYPED),
    TypeFact::wraps("WithHeader"),
    TypeFact::one_of("Infallible", &[]),
];

const FIRST: Parts = parts(Source::Argument(0), &[]);
const TYPED_FIRST: Parts = parts(Source::Argument(0), &["content-type"]);

pub(super) static CALLS: &[CallFact] = &[
    CallFact::new("warp::reply", Gives::Answer(EMPTY)),
    CallFact::new("reply::reply", Gives::Answer(EMPTY)),
    CallFact::new("reply::json", Gives::Answer(JSON)),
    CallFact::new("reply::html", Gives::Fixed(200, TYPED_FIRST)),
    CallFact::new("reply::stream", Gives::Answer(OK)),
    CallFact::new("reply::with_status", Gives::Changed(0, Effect::Status(1))),
    CallFact::new("reply::with_header", Gives::Changed(0, Effect::Field(1))),
    CallFact::new("sse::reply", Gives::Answer(EVENTS)),
    CallFact::new("warp::redirect", Gives::Answer(redirect(301))),
    CallFact::new("redirect::redirect", Gives::Answer(redirect(301))),
    CallFact::new("redirect::found", Gives::Answer(redirect(302))),
    CallFact::new("redirect::see_other", Gives::Answer(redirect(303))),
    CallFact::new("redirect::temporary", Gives::Answer(redirect(307))),
    CallFact::new("redirect::permanent", Gives::Answer(redirect(308))),
    CallFact::new("Response::new", Gives::Fixed(200, FIRST)),
    CallFact::new("Response::builder", Gives::Answer(EMPTY)),
];

pub(super) static METHODS: &[MethodFact] = &[
    MethodFact::new("into_response", Effect::Keeps),
    MethodFact::new("status", Effect::Status(0)),
    MethodFact::new("header", Effect::Field(0)),
    MethodFact::new("version", Effect::Keeps),
    MethodFact::new("extension", Effect::Keeps),
    MethodFact::new("body", Effect::Content(0)),
    MethodFact::new("on_upgrade", Effect::Gives(UPGRADE)),
];
