//! salvo: the answers of types, calls and methods.

use responds_core::contract::Content;

use crate::framework::{
    Answer, CallFact, Effect, Gives, MethodFact, Parts, ResponderFact, Says, Source, TypeFact, Written,
    answer, error, parts,
};

pub(super) static OUT: &[(&str, Written)] = &[
    ("status_code", Written::Status(0)),
    ("render", Written::Render(0)),
    ("render_with_status", Written::Status(0)),
    ("stuff", Written::Status(0)),
    ("body", Written::Keeps),
    ("body_mut", Written::Keeps),
    ("replace_body", Written::Keeps),
    ("write_body", Written::Keeps),
    ("stream", Written::Keeps),
    ("channel", Written::Keeps),
    ("add_header", Written::Keeps),
    ("headers", Written::Keeps),
    ("headers_mut", Written::Keeps),
    ("set_headers", Written::Keeps),
    ("add_cookie", Written::Keeps),
    ("remove_cookie", Written::Keeps),
    ("cookies_mut", Written::Keeps),
    ("insert", Written::Keeps),
];

const TYPED: Answer = answer(200, Content::Unknown, &["content-type"]);
const JSON: Answer = answer(200, Content::Present, &["content-type"]);

const fn redirect(code: u16) -> Answer {
    answer(code, Content::Unknown, &["location"])
}

pub(super) static RESPONDERS: &[ResponderFact] = &[
    ResponderFact::new("Writer", &[("write", Says::Written)]),
    ResponderFact::new("Scribe", &[("render", Says::Written)]),
];

// `()` is not here: it leaves what others wrote to the response. Nor is `Redirect`: `with_status_code` gives it
// any redirection.
pub(super) static TYPES: &[TypeFact] = &[
    TypeFact::fixed("str", TYPED),
    TypeFact::fixed("String", TYPED),
    TypeFact::fixed("Text", TYPED),
    TypeFact::fixed("Json", JSON).or(500),
];

const FIRST: Parts = parts(Source::Argument(0), &["content-type"]);

pub(super) static CALLS: &[CallFact] = &[
    CallFact::new("Redirect::other", Gives::Answer(redirect(303))),
    CallFact::new("Redirect::temporary", Gives::Answer(redirect(307))),
    CallFact::new("Redirect::permanent", Gives::Answer(redirect(308))),
    CallFact::new("Redirect::found", Gives::Answer(redirect(302))),
    CallFact::new("Json", Gives::Answer(JSON)),
    CallFact::new("Text::Plain", Gives::Fixed(200, FIRST)),
    CallFact::new("Text::Json", Gives::Fixed(200, FIRST)),
    CallFact::new("Text::Xml", Gives::Fixed(200, FIRST)),
    CallFact::new("Text::Html", Gives::Fixed(200, FIRST)),
    CallFact::new("StatusError::*", Gives::Named(error(Source::Is(Content::Unknown), &[]))),
];

pub(super) static METHODS: &[MethodFact] = &[
    MethodFact::new("brief", Effect::Keeps),
    MethodFact::new("detail", Effect::Keeps),
    MethodFact::new("cause", Effect::Keeps),
    MethodFact::new("origin", Effect::Keeps),
];
