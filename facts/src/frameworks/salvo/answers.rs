//! salvo: the answers of types, calls and methods.

use responds_core::contract::Content;

use crate::framework::{
    Answer, CallFact, Effect, Gives, MethodFact, Parts, ResponderFact, Says, Source, TypeFact, Written,
    answer, error, parts,
};

pub(super) static OUT: &[(&str, Written)] = &[
    ("status_code", Written::Status(0)),
    ("render", Written::Render(0)),
    ("render_with_status", Written::StatusAndRender),
    ("stuff", Written::StatusAndRender),
    ("body", Written::Content(0)),
    ("replace_body", Written::Content(0)),
    ("write_body", Written::Content(0)),
    ("body_mut", Written::SomeContent),
    ("take_body", Written::SomeContent),
    ("stream", Written::SomeContent),
    ("channel", Written::SomeContent),
    ("add_header", Written::Field(0)),
    ("set_headers", Written::Fields),
    ("add_cookie", Written::Fields),
    ("remove_cookie", Written::Fields),
    ("remove_cookie_with", Written::Fields),
    ("cookies_mut", Written::Fields),
    ("cookies", Written::Keeps),
    ("cookie", Written::Keeps),
    ("has_cookie_changes", Written::Keeps),
    ("content_type", Written::Keeps),
    ("headers", Written::Keeps),
    ("headers_mut", Written::Keeps),
    ("is_stamped", Written::Keeps),
    ("trans_proto", Written::Keeps),
    ("version", Written::Keeps),
    ("version_mut", Written::Keeps),
    ("insert", Written::Keeps),
];

pub(super) static FIELDS: &[(&str, Written)] =
    &[("status_code", Written::Status(0)), ("body", Written::Content(0))];

const TYPED: Answer = answer(200, Content::Unknown, &["content-type"]);
const JSON: Answer = answer(200, Content::Present, &["content-type"]);

const fn redirect(code: u16) -> Answer {
    answer(code, Content::Unknown, &["location"])
}

pub(super) static RESPONDERS: &[ResponderFact] = &[
    ResponderFact::new("Writer", &[("write", Says::Written)]),
    ResponderFact::new("Scribe", &[("render", Says::Written)]),
];

// `()` is not here: it leaves the response as it was written before. Nor is `Redirect`: `with_status_code` gives it any
// redirection.
pub(super) static TYPES: &[TypeFact] = &[
    TypeFact::fixed("str", TYPED),
    TypeFact::fixed("String", TYPED),
    TypeFact::fixed("Text", TYPED),
    TypeFact::fixed("Json", JSON).or(500),
];

const REDIRECTED: Parts = parts(Source::Is(Content::Unknown), &["location"]);
const FIRST: Parts = parts(Source::Argument(0), &["content-type"]);

pub(super) static CALLS: &[CallFact] = &[
    CallFact::new("Redirect::other", Gives::Answer(redirect(303))),
    CallFact::new("Redirect::temporary", Gives::Answer(redirect(307))),
    CallFact::new("Redirect::permanent", Gives::Answer(redirect(308))),
    CallFact::new("Redirect::found", Gives::Answer(redirect(302))),
    // A status that is no redirection fails.
    CallFact::new("Redirect::with_status_code", Gives::Status(0, REDIRECTED)),
    CallFact::new("Json", Gives::Answer(JSON)),
    CallFact::new("Text::Plain", Gives::Fixed(200, FIRST)),
    CallFact::new("Text::Json", Gives::Fixed(200, FIRST)),
    CallFact::new("Text::Xml", Gives::Fixed(200, FIRST)),
    CallFact::new("Text::Html", Gives::Fixed(200, FIRST)),
    CallFact::new("StatusError::from_code", Gives::Status(0, error(Source::Is(Content::Unknown), &[]))),
    CallFact::new("StatusError::*", Gives::Named(error(Source::Is(Content::Unknown), &[]))),
];

pub(super) static METHODS: &[MethodFact] = &[
    MethodFact::new("brief", Effect::Keeps),
    MethodFact::new("detail", Effect::Keeps),
    MethodFact::new("cause", Effect::Keeps),
    MethodFact::new("origin", Effect::Keeps),
];
