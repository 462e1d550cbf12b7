//! axum 0.8, with axum-extra 0.12.

use responds_core::contract::{Content, Request};
use syn::Meta;

use super::{
    ANYTHING, Answer, CONTENT, CallFact, Effect, ExtractorFact, Framework, Gives, HEAD, MethodFact, NOTHING,
    Parts, ResponderFact, Says, Source, TakingFact, Tuple, TypeFact, answer, parts, reads,
};
use crate::route::{Route, last_segment};

pub(super) static FRAMEWORK: Framework = Framework {
    name: "axum",
    version: "0.8",
    tells: &["axum", "axum_core", "axum_extra", "axum_macros"],
    status_types: &["StatusCode"],
    bare_status: Content::Empty,
    bare_refused: &[],
    tuple: Tuple::StatusFirst,
    none: None,
    out_argument: None,
    error_type: None,
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
const NO_CONTENT: Answer = answer(204, Content::Empty, &[]);
const EVENTS: Answer = answer(200, Content::Unknown, &["content-type", "cache-control"]);
const UPGRADE: Answer = answer(101, Content::Empty, &["connection", "upgrade", "sec-websocket-accept"]);

static REDIRECTS: &[Answer] = &[redirect(303), redirect(307), redirect(308)];

const fn redirect(code: u16) -> Answer {
    answer(code, Content::Empty, &["location"])
}

static RESPONDERS: &[ResponderFact] =
    &[ResponderFact::new("IntoResponse", &[("into_response", Says::Response)])];

static TAKING: &[TakingFact] = &[
    TakingFact { name: "FromRequestParts", function: "from_request_parts" },
    TakingFact { name: "FromRequest", function: "from_request" },
    TakingFact { name: "OptionalFromRequestParts", function: "from_request_parts" },
];

static TYPES: &[TypeFact] = &[
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

static CALLS: &[CallFact] = &[
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

static METHODS: &[MethodFact] = &[
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

static EXTRACTORS: &[ExtractorFact] = &[
    ExtractorFact::new("State", NOTHING),
    ExtractorFact::new("Extension", NOTHING).rejects(&[500]),
    ExtractorFact::new("ConnectInfo", NOTHING).rejects(&[500]),
    ExtractorFact::new("Path", NOTHING).rejects(&[400, 500]).even_optional(&[400, 500]),
    ExtractorFact::new("RawPathParams", NOTHING).rejects(&[400]),
    ExtractorFact::new("Query", NOTHING).rejects(&[400]),
    ExtractorFact::new("OptionalQuery", NOTHING).rejects(&[400]),
    ExtractorFact::new("RawQuery", NOTHING),
    ExtractorFact::new("OriginalUri", NOTHING),
    ExtractorFact::new("MatchedPath", NOTHING).rejects(&[500]),
    ExtractorFact::new("NestedPath", NOTHING).rejects(&[500]),
    ExtractorFact::new("Method", NOTHING),
    ExtractorFact::new("Uri", NOTHING),
    ExtractorFact::new("Version", NOTHING),
    ExtractorFact::new("Extensions", NOTHING),
    ExtractorFact::new("Host", reads(&["forwarded", "x-forwarded-host", "host"])).rejects(&[400]),
    ExtractorFact::new("CookieJar", reads(&["cookie"])),
    ExtractorFact::new("SignedCookieJar", reads(&["cookie"])),
    ExtractorFact::new("PrivateCookieJar", reads(&["cookie"])),
    ExtractorFact::new("TypedHeader", NOTHING).typed().rejects(&[400]).even_optional(&[400]),
    ExtractorFact::new("HeaderMap", HEAD),
    ExtractorFact::new("Parts", HEAD),
    ExtractorFact::new("Request", ANYTHING),
    ExtractorFact::new("Body", CONTENT),
    ExtractorFact::new("Bytes", CONTENT).rejects(&[400, 413]),
    ExtractorFact::new("BytesMut", CONTENT).rejects(&[400, 413]),
    ExtractorFact::new("String", CONTENT).rejects(&[400, 413]),
    ExtractorFact::new("Json", CONTENT).rejects(&[400, 413, 415, 422]).even_optional(&[400, 413, 415, 422]),
    ExtractorFact::new("Form", CONTENT).rejects(&[400, 413, 415, 422]),
    ExtractorFact::new("RawForm", CONTENT).rejects(&[400, 413, 415]),
    ExtractorFact::new("Multipart", CONTENT).rejects(&[400]).even_optional(&[400]),
    ExtractorFact::new("WebSocketUpgrade", HANDSHAKE).rejects(&[400, 405, 426]),
];

/// axum routes without attributes, but `#[debug_handler]` stands on handlers of its own alone.
fn route(meta: &Meta) -> Option<Route> {
    let name = last_segment(meta.path(), FRAMEWORK.tells)?;
    (name == "debug_handler").then(Route::default)
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    #[test]
    fn debug_handler_names_axum() {
        assert_eq!(route(&parse_quote!(debug_handler)), Some(Route::default()));
        assert_eq!(route(&parse_quote!(axum::debug_handler(state = S))), Some(Route::default()));
        assert_eq!(route(&parse_quote!(other::debug_handler)), None);
        assert_eq!(route(&parse_quote!(get("/x"))), None);
    }
}
