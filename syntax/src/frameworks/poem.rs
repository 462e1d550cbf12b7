//! poem 3, with poem-openapi 5.

use responds_core::contract::{Content, Request};
use syn::Meta;

use super::{
    Answer, CONTENT, CallFact, Effect, ExtractorFact, Framework, Gives, HEAD, MethodFact, NOTHING, Parts,
    ResponderFact, Says, Source, TakingFact, Tuple, TypeFact, answer, error, parts, reads,
};
use crate::{
    arguments::{self, Argument},
    route::{Route, last_segment},
};

pub(super) static FRAMEWORK: Framework = Framework {
    name: "poem",
    version: "3",
    tells: &["poem", "poem_openapi", "WebSocketUpgraded", "BoxWebSocketUpgraded"],
    status_types: &["StatusCode"],
    bare_status: Content::Empty,
    bare_refused: &[],
    tuple: Tuple::StatusFirst,
    none: None,
    out_argument: None,
    error_type: Some("Error"),
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
    head_by_get: true,
    sets_rejections: None,
    route,
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

static RESPONDERS: &[ResponderFact] = &[
    ResponderFact::new("IntoResponse", &[("into_response", Says::Response)]),
    ResponderFact::new("ResponseError", &[("as_response", Says::Response), ("status", Says::Status)]),
];

static TAKING: &[TakingFact] = &[
    TakingFact { name: "FromRequest", function: "from_request" },
    TakingFact { name: "FromRequest", function: "from_request_without_body" },
];

static TYPES: &[TypeFact] = &[
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

static CALLS: &[CallFact] = &[
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
    CallFact::new("Error::from_response", Gives::Argument(0)),
    CallFact::new("Error::new", Gives::Status(1, ERROR)),
    CallFact::new("NotFoundError", Gives::Fixed(404, SIMPLE)),
    CallFact::new("MethodNotAllowedError", Gives::Fixed(405, SIMPLE)),
    CallFact::new("ParsePathError", Gives::Fixed(400, SIMPLE)),
    // Not `NotFound` alone: too many errors of users have such a name.
    CallFact::new("error::*", Gives::Named(ERROR)),
];

static METHODS: &[MethodFact] = &[
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

const HANDSHAKE: Request<'static> = Request {
    upgrade: true,
    ..reads(&[
        "connection",
        "upgrade",
        "sec-websocket-key",
        "sec-websocket-protocol",
        "sec-websocket-version",
    ])
};
const FILE: Request<'static> =
    reads(&["if-match", "if-unmodified-since", "if-none-match", "if-modified-since", "range"]);

static EXTRACTORS: &[ExtractorFact] = &[
    ExtractorFact::new("Data", NOTHING).rejects(&[500]),
    ExtractorFact::new("Path", NOTHING).rejects(&[400]),
    ExtractorFact::new("Query", NOTHING).rejects(&[400]),
    ExtractorFact::new("Method", NOTHING),
    ExtractorFact::new("Uri", NOTHING),
    ExtractorFact::new("Version", NOTHING),
    ExtractorFact::new("RemoteAddr", NOTHING),
    ExtractorFact::new("LocalAddr", NOTHING),
    ExtractorFact::new("RealIp", reads(&["x-real-ip", "forwarded", "x-forwarded-for"])),
    ExtractorFact::new("Accept", reads(&["accept"])),
    ExtractorFact::new("Cookie", reads(&["cookie"])).rejects(&[400]),
    ExtractorFact::new("CookieJar", reads(&["cookie"])),
    ExtractorFact::new("TypedHeader", NOTHING).typed().rejects(&[400]),
    ExtractorFact::new("StaticFileRequest", FILE),
    ExtractorFact::new("HeaderMap", HEAD),
    // The content is an argument of its own.
    ExtractorFact::new("Request", HEAD),
    ExtractorFact::new("Body", CONTENT),
    ExtractorFact::new("Bytes", CONTENT).rejects(&[400]),
    ExtractorFact::new("Vec", CONTENT).rejects(&[400]),
    ExtractorFact::new("String", CONTENT).rejects(&[400]),
    ExtractorFact::new("PlainText", CONTENT).rejects(&[400, 415]),
    ExtractorFact::new("Binary", CONTENT).rejects(&[400]),
    ExtractorFact::new("Json", CONTENT).rejects(&[400, 415]),
    ExtractorFact::new("Xml", CONTENT).rejects(&[400, 415]),
    ExtractorFact::new("Yaml", CONTENT).rejects(&[400, 415]),
    ExtractorFact::new("Form", CONTENT).rejects(&[400, 415]),
    ExtractorFact::new("Multipart", CONTENT).rejects(&[400, 415]),
    ExtractorFact::new("TempFile", CONTENT).rejects(&[400]),
    ExtractorFact::new("WebSocket", HANDSHAKE).rejects(&[400]),
];

/// `#[handler]`, which says no more than that (salvo has it too), and poem-openapi's
/// `#[oai(path = "/x", method = "get")]`.
fn route(meta: &Meta) -> Option<Route> {
    let name = last_segment(meta.path(), &["poem", "poem_openapi"])?;
    if name == "handler" {
        return Some(Route::default());
    }
    (name == "oai").then(|| operation(meta))?
}

/// Where an operation of poem-openapi is reached, whatever its attribute is called; `None` where that names no path.
pub(crate) fn operation(meta: &Meta) -> Option<Route> {
    let arguments = arguments::of_meta(meta);
    let path = arguments.iter().find(|argument| argument.is("path"))?.text()?;
    let methods = arguments.iter().filter(|argument| argument.is("method")).filter_map(Argument::text);
    Some(Route {
        methods: methods.map(|method| method.to_uppercase()).collect(),
        path: Some(path),
        data: None,
    })
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    #[track_caller]
    fn assert_route(meta: &Meta, methods: &[&str], path: &str) {
        let route = route(meta).unwrap();
        assert_eq!(route.methods, methods);
        assert_eq!(route.path.as_deref(), Some(path));
    }

    #[test]
    fn openapi_operations() {
        assert_route(&parse_quote!(oai(path = "/x/:id", method = "get")), &["GET"], "/x/:id");
        assert_route(&parse_quote!(oai(method = "post", path = "/x", tag = "Tags::A")), &["POST"], "/x");
        assert_route(
            &parse_quote!(oai(path = "/x", method = "get", method = "head")),
            &["GET", "HEAD"],
            "/x",
        );
        let noisy =
            parse_quote!(oai(path = "/x", method = "get", hidden, response_header(name = "A", type = "B")));
        assert_route(&noisy, &["GET"], "/x");
    }

    #[test]
    fn handlers() {
        assert_eq!(route(&parse_quote!(handler)), Some(Route::default()));
        assert_eq!(route(&parse_quote!(poem::handler)), Some(Route::default()));
        assert_eq!(route(&parse_quote!(salvo::handler)), None);
    }

    #[test]
    fn garbage() {
        for meta in [
            parse_quote!(oai),
            parse_quote!(oai(status = 404)),
            parse_quote!(oai(path = PATH)),
            parse_quote!(oai(path)),
            parse_quote!(oai = "x"),
            parse_quote!(get("/x")),
        ] {
            assert_eq!(route(&meta), None);
        }
    }
}
