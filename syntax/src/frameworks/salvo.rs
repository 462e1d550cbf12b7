//! salvo 1: what is certain of it. A handler may write to `&mut Response` beside what it returns.

use responds_core::contract::Content;
use syn::Meta;

use super::{
    ANYTHING, Answer, CONTENT, CallFact, Effect, ExtractorFact, Framework, Gives, MethodFact, NOTHING,
    OutArgument, Parts, ResponderFact, Says, Source, TakingFact, Tuple, TypeFact, Written, answer, error,
    parts,
};
use crate::{
    arguments,
    route::{Route, last_segment},
};

pub(super) static FRAMEWORK: Framework = Framework {
    name: "salvo",
    version: "1",
    tells: &["salvo", "salvo_core", "salvo_oapi", "Depot", "FlowCtrl", "Scribe", "StatusError"],
    status_types: &["StatusCode"],
    // An error without content goes to a catcher, and that writes some.
    bare_status: Content::Unknown,
    bare_refused: &[],
    // The parts of a tuple are written one after the other.
    tuple: Tuple::StatusFirst,
    none: Some(404),
    out_argument: Some(OutArgument { ty: "Response", code: 200, methods: OUT }),
    error_type: Some("StatusError"),
    types: TYPES,
    calls: CALLS,
    methods: METHODS,
    responders: RESPONDERS,
    taking: TAKING,
    extractors: EXTRACTORS,
    plain_arguments: &[],
    plain_rejects: &[],
    text_arguments: &[],
    text_rejects: &[],
    head_by_get: false,
    sets_rejections: None,
    route,
};

static OUT: &[(&str, Written)] = &[
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

static RESPONDERS: &[ResponderFact] = &[
    ResponderFact::new("Writer", &[("write", Says::Written)]),
    ResponderFact::new("Scribe", &[("render", Says::Written)]),
];

static TAKING: &[TakingFact] = &[TakingFact { name: "Extractible", function: "extract" }];

// `()` is not here: it leaves what others wrote to the response. Nor is `Redirect`: `with_status_code` gives it
// any redirection.
static TYPES: &[TypeFact] = &[
    TypeFact::fixed("str", TYPED),
    TypeFact::fixed("String", TYPED),
    TypeFact::fixed("Text", TYPED),
    TypeFact::fixed("Json", JSON).or(500),
];

const FIRST: Parts = parts(Source::Argument(0), &["content-type"]);

static CALLS: &[CallFact] = &[
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

static METHODS: &[MethodFact] = &[
    MethodFact::new("brief", Effect::Keeps),
    MethodFact::new("detail", Effect::Keeps),
    MethodFact::new("cause", Effect::Keeps),
    MethodFact::new("origin", Effect::Keeps),
];

static EXTRACTORS: &[ExtractorFact] = &[
    ExtractorFact::new("Request", ANYTHING),
    ExtractorFact::new("Response", NOTHING),
    ExtractorFact::new("Depot", NOTHING),
    ExtractorFact::new("FlowCtrl", NOTHING),
    ExtractorFact::new("PathParam", NOTHING).rejects(&[400]),
    ExtractorFact::new("QueryParam", NOTHING).rejects(&[400]),
    ExtractorFact::new("JsonBody", CONTENT).rejects(&[400, 413]),
    ExtractorFact::new("FormBody", CONTENT).rejects(&[400, 413]),
];

/// `#[handler]`, which poem has too, and `#[endpoint(..)]`: neither knows a method or a path.
fn route(meta: &Meta) -> Option<Route> {
    let name = last_segment(meta.path(), FRAMEWORK.tells)?;
    let routed = arguments::of_meta(meta).iter().any(|argument| argument.is("method") || argument.is("path"));
    ((name == "handler" || name == "endpoint") && !routed).then(Route::default)
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    #[test]
    fn attributes_that_name_salvo() {
        for meta in [
            parse_quote!(handler),
            parse_quote!(endpoint),
            parse_quote!(salvo::oapi::endpoint(tags("todos"), status_codes(201, 409))),
            parse_quote!(endpoint(responses((status_code = 400, description = "wrong")))),
        ] {
            assert_eq!(route(&meta), Some(Route::default()));
        }
    }

    #[test]
    fn what_others_wrote() {
        for meta in [
            parse_quote!(endpoint { method = GET, path = "/x" }),
            parse_quote!(poem::handler),
            parse_quote!(get("/x")),
        ] {
            assert_eq!(route(&meta), None);
        }
    }
}
