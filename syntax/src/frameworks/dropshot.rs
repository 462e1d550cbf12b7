//! dropshot 0.18: typed responses, so that a return type says nearly all.

use responds_core::contract::{Content, Request};
use syn::Meta;

use super::{
    ANYTHING, Answer, CONTENT, CallFact, Effect, ExtractorFact, Framework, Gives, HEAD, MethodFact, NOTHING,
    Parts, ResponderFact, Says, Source, TakingFact, Tuple, TypeFact, answer, error, parts, reads,
};
use crate::{
    arguments::{self, Argument},
    route::{Route, last_segment},
};

pub(super) static FRAMEWORK: Framework = Framework {
    name: "dropshot",
    version: "0.18",
    tells: &[
        "dropshot",
        "HttpResponseOk",
        "HttpResponseCreated",
        "HttpResponseAccepted",
        "HttpResponseDeleted",
        "HttpResponseUpdatedNoContent",
        "HttpResponseFound",
        "HttpResponseSeeOther",
        "HttpResponseTemporaryRedirect",
        "HttpResponseHeaders",
        "TypedBody",
        "UntypedBody",
        "WebsocketEndpointResult",
    ],
    status_types: &["StatusCode", "ClientErrorStatusCode", "ErrorStatusCode"],
    bare_status: Content::Unknown,
    bare_refused: &[],
    tuple: Tuple::Nowhere,
    none: None,
    out_argument: None,
    error_type: Some("HttpError"),
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

const fn free(code: u16) -> Answer {
    answer(code, Content::Unknown, &["content-type"])
}

const NO_CONTENT: Answer = answer(204, Content::Empty, &[]);

const EMPTY: Answer = answer(200, Content::Empty, &[]);

const fn redirect(code: u16) -> Answer {
    answer(code, Content::Empty, &["location"])
}

static RESPONDERS: &[ResponderFact] =
    &[ResponderFact::new("HttpResponseError", &[("status_code", Says::Status)])];

static TAKING: &[TakingFact] = &[
    TakingFact { name: "SharedExtractor", function: "from_request" },
    TakingFact { name: "ExclusiveExtractor", function: "from_request" },
];

// The content of the first three may also be a `FreeformBody`, which may be empty.
static TYPES: &[TypeFact] = &[
    TypeFact::fixed("HttpResponseOk", free(200)).or(500),
    TypeFact::fixed("HttpResponseCreated", free(201)).or(500),
    TypeFact::fixed("HttpResponseAccepted", free(202)).or(500),
    TypeFact::fixed("HttpResponseDeleted", NO_CONTENT),
    TypeFact::fixed("HttpResponseUpdatedNoContent", NO_CONTENT),
    TypeFact::fixed("HttpResponseFound", redirect(302)),
    TypeFact::fixed("HttpResponseSeeOther", redirect(303)),
    TypeFact::fixed("HttpResponseTemporaryRedirect", redirect(307)),
    TypeFact::wraps("HttpResponseHeaders"),
];

/// dropshot's own error is always a JSON object.
const ERROR: Parts = error(Source::Is(Content::Present), &["content-type"]);

const FIRST: Parts = parts(Source::Argument(0), &[]);

static CALLS: &[CallFact] = &[
    CallFact::new("HttpResponseOk", Gives::Answer(free(200))),
    CallFact::new("HttpResponseCreated", Gives::Answer(free(201))),
    CallFact::new("HttpResponseAccepted", Gives::Answer(free(202))),
    CallFact::new("HttpResponseDeleted", Gives::Answer(NO_CONTENT)),
    CallFact::new("HttpResponseUpdatedNoContent", Gives::Answer(NO_CONTENT)),
    CallFact::new("Response::new", Gives::Fixed(200, FIRST)),
    CallFact::new("Response::builder", Gives::Answer(EMPTY)),
    CallFact::new("HttpResponseHeaders::new", Gives::Argument(0)),
    CallFact::new("HttpResponseHeaders::new_unnamed", Gives::Argument(0)),
    CallFact::new("http_response_found", Gives::Answer(redirect(302))),
    CallFact::new("http_response_see_other", Gives::Answer(redirect(303))),
    CallFact::new("http_response_temporary_redirect", Gives::Answer(redirect(307))),
    CallFact::new("HttpError::for_client_error", Gives::Status(1, ERROR)),
    CallFact::new("HttpError::for_client_error_with_status", Gives::Status(1, ERROR)),
    CallFact::new("HttpError::for_bad_request", Gives::Fixed(400, ERROR)),
    CallFact::new("HttpError::for_not_found", Gives::Fixed(404, ERROR)),
    CallFact::new("HttpError::for_internal_error", Gives::Fixed(500, ERROR)),
    CallFact::new("HttpError::for_unavail", Gives::Fixed(503, ERROR)),
];

/// Those of the `http` crate's builder: any endpoint may answer its `Response<Body>`.
static METHODS: &[MethodFact] = &[
    MethodFact::new("status", Effect::Status(0)),
    MethodFact::new("header", Effect::Field(0)),
    MethodFact::new("version", Effect::Keeps),
    MethodFact::new("extension", Effect::Keeps),
    MethodFact::new("body", Effect::Content(0)),
];

const HANDSHAKE: Request<'static> = Request {
    upgrade: true,
    ..reads(&["connection", "upgrade", "sec-websocket-key", "sec-websocket-version"])
};

// All reject with 400, also what is too large; an error type of the user's own may make another code of it.
static EXTRACTORS: &[ExtractorFact] = &[
    // It lends the head of the request to whoever asks.
    ExtractorFact::new("RequestContext", HEAD),
    ExtractorFact::new("Path", NOTHING).rejects(&[400]),
    ExtractorFact::new("Query", NOTHING).rejects(&[400]),
    // It reads the fields that its argument names as members.
    ExtractorFact::new("Header", HEAD).rejects(&[400]),
    ExtractorFact::new("TypedBody", CONTENT).rejects(&[400]),
    ExtractorFact::new("UntypedBody", CONTENT).rejects(&[400]),
    ExtractorFact::new("MultipartBody", CONTENT).rejects(&[400]),
    ExtractorFact::new("StreamingBody", CONTENT),
    ExtractorFact::new("RawRequest", ANYTHING),
    ExtractorFact::new("WebsocketUpgrade", HANDSHAKE).rejects(&[400]),
    ExtractorFact::new("WebsocketConnection", HANDSHAKE).rejects(&[400]),
];

/// `#[endpoint { method = GET, path = "/x" }]` and `#[channel { protocol = WEBSOCKETS, path = "/x" }]`.
fn route(meta: &Meta) -> Option<Route> {
    let name = last_segment(meta.path(), &["dropshot"])?;
    let arguments = arguments::of_meta(meta);
    let find = |name| arguments.iter().find(|argument| argument.is(name));
    let method = if name == "endpoint" {
        find("method").and_then(Argument::word)?
    } else if name == "channel" {
        find("protocol").map(|_| "GET".to_owned())?
    } else {
        return None;
    };
    Some(Route { methods: vec![method.to_uppercase()], path: Some(find("path")?.text()?), data: None })
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    #[track_caller]
    fn assert_route(meta: &Meta, method: &str, path: &str) {
        let route = route(meta).unwrap();
        assert_eq!(route.methods, [method]);
        assert_eq!(route.path.as_deref(), Some(path));
    }

    #[test]
    fn endpoints_and_channels() {
        assert_route(&parse_quote!(endpoint { method = GET, path = "/x/{id}" }), "GET", "/x/{id}");
        let noisy = parse_quote!(endpoint { path = "/x", method = PUT, versions = "1.0.0".."2.0.0", tags = ["a", "b"] });
        assert_route(&noisy, "PUT", "/x");
        assert_route(&parse_quote!(dropshot::endpoint { method = DELETE, path = "/x", }), "DELETE", "/x");
        assert_route(&parse_quote!(channel { protocol = WEBSOCKETS, path = "/x" }), "GET", "/x");
    }

    #[test]
    fn garbage() {
        for meta in [
            parse_quote!(endpoint),
            parse_quote!(endpoint {}),
            parse_quote!(endpoint { method = GET }),
            parse_quote!(endpoint { method = GET, path = PATH }),
            parse_quote!(channel { path = "/x" }),
            parse_quote!(salvo::endpoint { method = GET, path = "/x" }),
        ] {
            assert_eq!(route(&meta), None);
        }
    }
}
