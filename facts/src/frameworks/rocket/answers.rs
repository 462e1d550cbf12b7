//! rocket: the answers of types, calls and methods.

use responds_core::contract::Content;

use crate::framework::{
    Answer, CallFact, Effect, Gives, MethodFact, Parts, ResponderFact, Says, Source, TypeFact, Written,
    answer, parts,
};

/// The methods of a response that a fairing is given.
pub(super) static WRITES: &[(&str, Written)] = &[
    ("set_status", Written::Status(0)),
    ("set_header", Written::Fields),
    ("adjoin_header", Written::Fields),
    ("set_raw_header", Written::Field(0)),
    ("adjoin_raw_header", Written::Field(0)),
    ("remove_header", Written::Keeps),
    ("set_sized_body", Written::SomeContent),
    ("set_streamed_body", Written::SomeContent),
    ("set_max_chunk_size", Written::Keeps),
    ("body", Written::Keeps),
    ("body_mut", Written::SomeContent),
    ("content_type", Written::Keeps),
    ("cookies", Written::Keeps),
    ("headers", Written::Keeps),
    ("status", Written::Keeps),
];

const OK: Answer = answer(200, Content::Unknown, &[]);
const TYPED: Answer = answer(200, Content::Unknown, &["content-type"]);
const FILE: Answer = answer(200, Content::Present, &[]);
const JSON: Answer = answer(200, Content::Present, &["content-type"]);
const EMPTY: Answer = answer(200, Content::Empty, &[]);
const NO_CONTENT: Answer = answer(204, Content::Empty, &[]);
const CREATED: Answer = answer(201, Content::Unknown, &["location"]);

const fn redirect(code: u16) -> Answer {
    answer(code, Content::Empty, &["location"])
}

const fn wrapped(code: u16) -> Answer {
    answer(code, Content::Unknown, &[])
}

static REDIRECTS: &[Answer] = &[redirect(301), redirect(302), redirect(303), redirect(307), redirect(308)];

pub(super) static RESPONDERS: &[ResponderFact] =
    &[ResponderFact::new("Responder", &[("respond_to", Says::Response)])];

pub(super) static TYPES: &[TypeFact] = &[
    TypeFact::fixed("()", EMPTY),
    TypeFact::fixed("str", TYPED),
    TypeFact::fixed("String", TYPED),
    TypeFact::fixed("Cow", TYPED),
    TypeFact::fixed("Vec", TYPED),
    TypeFact::fixed("File", OK),
    // A file is opened to send what is in it.
    TypeFact::fixed("NamedFile", FILE),
    TypeFact::fixed("Json", JSON).or(500),
    TypeFact::fixed("MsgPack", JSON).or(500),
    TypeFact::fixed("Value", JSON),
    TypeFact::wraps("RawJson"),
    TypeFact::wraps("RawXml"),
    TypeFact::wraps("RawMsgPack"),
    TypeFact::wraps("RawHtml"),
    TypeFact::wraps("RawText"),
    TypeFact::wraps("RawCss"),
    TypeFact::wraps("RawJavaScript"),
    TypeFact::wraps("Flash"),
    TypeFact::either("Either"),
    TypeFact::fixed("EventStream", TYPED),
    TypeFact::fixed("TextStream", TYPED),
    TypeFact::fixed("ByteStream", TYPED),
    TypeFact::fixed("ReaderStream", OK),
    TypeFact::one_of("Redirect", REDIRECTS).or(500),
    TypeFact::fixed("NoContent", NO_CONTENT),
    TypeFact::around("status::Created", CREATED),
    TypeFact::around("status::Accepted", wrapped(202)),
    TypeFact::around("status::BadRequest", wrapped(400)),
    TypeFact::around("status::Unauthorized", wrapped(401)),
    TypeFact::around("status::Forbidden", wrapped(403)),
    TypeFact::around("status::NotFound", wrapped(404)),
    TypeFact::around("status::Conflict", wrapped(409)),
    TypeFact::fixed("response::Debug", wrapped(500)),
];

const FIRST: Parts = parts(Source::Argument(0), &[]);
const SECOND: Parts = parts(Source::Argument(1), &[]);

pub(super) static CALLS: &[CallFact] = &[
    CallFact::new("Redirect::to", Gives::Answer(redirect(303))),
    CallFact::new("Redirect::temporary", Gives::Answer(redirect(307))),
    CallFact::new("Redirect::permanent", Gives::Answer(redirect(308))),
    CallFact::new("Redirect::found", Gives::Answer(redirect(302))),
    CallFact::new("Redirect::moved", Gives::Answer(redirect(301))),
    CallFact::new("Created::new", Gives::Answer(redirect(201))),
    CallFact::new("NoContent", Gives::Answer(NO_CONTENT)),
    CallFact::new("Custom", Gives::Status(0, SECOND)),
    CallFact::new("status::*", Gives::Named(FIRST)),
    CallFact::new("Json", Gives::Answer(JSON)),
    CallFact::new("Json::from", Gives::Answer(JSON)),
    CallFact::new("MsgPack", Gives::Answer(JSON)),
    CallFact::new("RawJson", Gives::Argument(0)),
    CallFact::new("RawXml", Gives::Argument(0)),
    CallFact::new("RawMsgPack", Gives::Argument(0)),
    CallFact::new("RawHtml", Gives::Argument(0)),
    CallFact::new("RawText", Gives::Argument(0)),
    CallFact::new("RawCss", Gives::Argument(0)),
    CallFact::new("RawJavaScript", Gives::Argument(0)),
    CallFact::new("Flash::new", Gives::Argument(0)),
    CallFact::new("Flash::success", Gives::Argument(0)),
    CallFact::new("Flash::warning", Gives::Argument(0)),
    CallFact::new("Flash::error", Gives::Argument(0)),
    CallFact::new("Cursor::new", Gives::Argument(0)),
    CallFact::new("Response::new", Gives::Answer(EMPTY)),
    CallFact::new("Response::build", Gives::Answer(EMPTY)),
    CallFact::new("Response::build_from", Gives::Argument(0)),
    CallFact::new("Outcome::Success", Gives::Success),
    CallFact::new("Outcome::Error", Gives::Failure),
    // The same, before 0.5.
    CallFact::new("Outcome::Failure", Gives::Failure),
    // Another route may handle a forwarded request, or none.
    CallFact::new("Outcome::Forward", Gives::Failure),
];

pub(super) static METHODS: &[MethodFact] = &[
    MethodFact::new("or_error", Effect::OrFails),
    MethodFact::new("or_forward", Effect::OrFails),
    MethodFact::new("respond_to", Effect::Keeps),
    MethodFact::new("body", Effect::Content(0)),
    MethodFact::new("tagged_body", Effect::Content(0)),
    MethodFact::new("tagged_body", Effect::FieldIs("etag")),
    MethodFact::new("status", Effect::Status(0)),
    MethodFact::new("header", Effect::Fields),
    MethodFact::new("header_adjoin", Effect::Fields),
    MethodFact::new("raw_header", Effect::Field(0)),
    MethodFact::new("raw_header_adjoin", Effect::Field(0)),
    MethodFact::new("sized_body", Effect::Content(1)),
    MethodFact::new("streamed_body", Effect::Content(0)),
    MethodFact::new("max_chunk_size", Effect::Keeps),
    MethodFact::new("finalize", Effect::Keeps),
    MethodFact::new("ok", Effect::Keeps),
];
