//! actix-web 4.

use responds_core::contract::{Content, Request};
use syn::Meta;

use super::{
    Answer, CONTENT, CallFact, Effect, ExtractorFact, Framework, Gives, HEAD, MethodFact, NOTHING, Parts,
    ResponderFact, Says, Source, TakingFact, Tuple, TypeFact, answer, error, macros::RouteMacro, parts,
    reads,
};
use crate::route::{Route, last_segment};

pub(super) static FRAMEWORK: Framework = Framework {
    name: "actix_web",
    version: "4",
    tells: &[
        "actix_web",
        "actix_files",
        "actix_multipart",
        "HttpResponse",
        "HttpRequest",
        "HttpResponseBuilder",
    ],
    status_types: &["StatusCode"],
    bare_status: Content::Unknown,
    bare_refused: &[],
    tuple: Tuple::StatusLast,
    none: Some(404),
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
    head_by_get: false,
    sets_rejections: Some(".error_handler("),
    route,
};

const TYPED: Answer = answer(200, Content::Unknown, &["content-type"]);
const JSON: Answer = answer(200, Content::Present, &["content-type"]);

static RESPONDERS: &[ResponderFact] = &[
    ResponderFact::new("ResponseError", &[("error_response", Says::Response), ("status_code", Says::Status)])
        .otherwise(500),
    ResponderFact::new("Responder", &[("respond_to", Says::Response)]),
];

static TAKING: &[TakingFact] = &[TakingFact { name: "FromRequest", function: "from_request" }];

// `Redirect` is not here: `using_status_code` gives it any status.
static TYPES: &[TypeFact] = &[
    // Only in a `Result`: `()` alone is no `Responder`.
    TypeFact::fixed("()", answer(204, Content::Empty, &[])),
    TypeFact::fixed("str", TYPED),
    TypeFact::fixed("String", TYPED),
    TypeFact::fixed("Cow", TYPED),
    TypeFact::fixed("Bytes", TYPED),
    TypeFact::fixed("BytesMut", TYPED),
    TypeFact::fixed("Vec", TYPED),
    TypeFact::fixed("Json", JSON).or(500),
    TypeFact::fixed("Form", TYPED).or(400),
    TypeFact::fixed("Html", TYPED),
    TypeFact::either("Either"),
    TypeFact::one_of("Infallible", &[]),
];

const NONE: Parts = parts(Source::Is(Content::Empty), &[]);
const FIRST: Parts = parts(Source::Argument(0), &["content-type"]);
const SECOND: Parts = parts(Source::Argument(1), &[]);
const ERROR: Parts = error(Source::Argument(0), &["content-type"]);

const fn redirect(code: u16) -> Answer {
    answer(code, Content::Empty, &["location"])
}

static CALLS: &[CallFact] = &[
    CallFact::new("HttpResponse::build", Gives::Status(0, NONE)),
    CallFact::new("HttpResponse::new", Gives::Status(0, NONE)),
    CallFact::new("HttpResponse::with_body", Gives::Status(0, SECOND)),
    CallFact::new("HttpResponse::from_error", Gives::Argument(0)),
    CallFact::new("HttpResponse::VersionNotSupported", Gives::Fixed(505, NONE)),
    CallFact::new("HttpResponse::*", Gives::Named(NONE)),
    CallFact::new("HttpResponseBuilder::new", Gives::Status(0, NONE)),
    CallFact::new("Redirect::to", Gives::Answer(redirect(307))),
    CallFact::new("Redirect::new", Gives::Answer(redirect(307))),
    CallFact::new("Json", Gives::Answer(JSON)),
    CallFact::new("Html::new", Gives::Fixed(200, FIRST)),
    CallFact::new("InternalError::new", Gives::Status(1, ERROR)),
    CallFact::new("InternalError::from_response", Gives::Argument(1)),
    CallFact::new("Error*", Gives::Named(ERROR)),
];

static METHODS: &[MethodFact] = &[
    MethodFact::new("respond_to", Effect::Keeps),
    MethodFact::new("status", Effect::Status(0)),
    MethodFact::new("insert_header", Effect::FieldPair(0)),
    MethodFact::new("append_header", Effect::FieldPair(0)),
    MethodFact::new("content_type", Effect::FieldIs("content-type")),
    MethodFact::new("cookie", Effect::FieldIs("set-cookie")),
    MethodFact::new("reason", Effect::Keeps),
    MethodFact::new("keep_alive", Effect::Keeps),
    MethodFact::new("force_close", Effect::Keeps),
    MethodFact::new("no_chunking", Effect::FieldIs("content-length")),
    MethodFact::new("upgrade", Effect::FieldIs("upgrade")),
    MethodFact::new("upgrade", Effect::FieldIs("connection")),
    MethodFact::new("take", Effect::Keeps),
    MethodFact::new("json", Effect::ContentIs(Content::Present)),
    MethodFact::new("json", Effect::FieldIs("content-type")),
    MethodFact::new("body", Effect::Content(0)),
    MethodFact::new("message_body", Effect::Content(0)),
    MethodFact::new("set_body", Effect::Content(0)),
    MethodFact::new("streaming", Effect::ContentIs(Content::Unknown)),
    MethodFact::new("streaming", Effect::FieldIs("content-type")),
    MethodFact::new("finish", Effect::ContentIs(Content::Empty)),
    MethodFact::new("drop_body", Effect::ContentIs(Content::Empty)),
    MethodFact::new("map_into_boxed_body", Effect::Keeps),
    MethodFact::new("map_into_left_body", Effect::Keeps),
    MethodFact::new("map_into_right_body", Effect::Keeps),
    MethodFact::new("respond_to", Effect::Keeps),
    MethodFact::new("customize", Effect::Keeps),
    MethodFact::new("with_status", Effect::Status(0)),
    MethodFact::new("add_cookie", Effect::FieldIs("set-cookie")),
    MethodFact::new("permanent", Effect::StatusIs(308)),
    MethodFact::new("temporary", Effect::StatusIs(307)),
    MethodFact::new("see_other", Effect::StatusIs(303)),
    MethodFact::new("using_status_code", Effect::Status(0)),
];

const CONNECTION: Request<'static> =
    reads(&["forwarded", "host", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto"]);

static EXTRACTORS: &[ExtractorFact] = &[
    ExtractorFact::new("Data", NOTHING).rejects(&[500]),
    ExtractorFact::new("ThinData", NOTHING).rejects(&[500]),
    ExtractorFact::new("ReqData", NOTHING).rejects(&[500]),
    ExtractorFact::new("Path", NOTHING).rejects(&[404]),
    ExtractorFact::new("Query", NOTHING).rejects(&[400]),
    ExtractorFact::new("Method", NOTHING),
    ExtractorFact::new("Uri", NOTHING),
    ExtractorFact::new("PeerAddr", NOTHING),
    ExtractorFact::new("ConnectionInfo", CONNECTION),
    ExtractorFact::new("Header", NOTHING).typed().rejects(&[400]),
    ExtractorFact::new("HttpRequest", HEAD),
    ExtractorFact::new("Payload", CONTENT),
    ExtractorFact::new("Bytes", CONTENT).rejects(&[400, 413]),
    ExtractorFact::new("String", CONTENT).rejects(&[400, 413]),
    ExtractorFact::new("Json", CONTENT).rejects(&[400, 413]),
    ExtractorFact::new("Form", CONTENT).rejects(&[400, 411, 413, 415]),
];

/// `#[get("/x/{id}")]`, `#[route("/x", method = "GET", method = "POST")]`, and `#[routes]` above several.
fn route(meta: &Meta) -> Option<Route> {
    if let Meta::Path(path) = meta {
        return (last_segment(path, &["actix_web"])? == "routes").then(Route::default);
    }
    let read = RouteMacro::read(meta, "actix_web")?;
    (!read.rocket).then_some(read.route)
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
    fn methods_and_paths() {
        assert_route(&parse_quote!(get("/x/{id}")), &["GET"], "/x/{id}");
        assert_route(&parse_quote!(actix_web::delete("/x")), &["DELETE"], "/x");
        assert_route(&parse_quote!(::actix_web::post("/x")), &["POST"], "/x");
        assert_route(
            &parse_quote!(get("/x", name = "n", guard = "g", wrap = "W::new(a, b)")),
            &["GET"],
            "/x",
        );
        assert_route(&parse_quote!(get(r"/x/{tail:.*}")), &["GET"], "/x/{tail:.*}");
        assert_route(&parse_quote!(query("/x")), &["QUERY"], "/x");
    }

    #[test]
    fn several_methods() {
        assert_route(&parse_quote!(route("/x", method = "GET", method = "POST")), &["GET", "POST"], "/x");
        assert_route(&parse_quote!(actix_web::route("/x", method = "PURGE")), &["PURGE"], "/x");
        assert_eq!(route(&parse_quote!(routes)), Some(Route::default()));
        assert_eq!(route(&parse_quote!(actix_web::routes)), Some(Route::default()));
    }

    #[test]
    fn what_others_wrote() {
        for meta in [
            parse_quote!(get("/x/<id>")),
            parse_quote!(get("/x?<q>")),
            parse_quote!(post("/x", data = "<d>")),
            parse_quote!(get("/x", rank = 2)),
            parse_quote!(rocket::get("/x")),
            parse_quote!(route(GET, uri = "/x")),
            parse_quote!(axum::routes),
        ] {
            assert_eq!(route(&meta), None);
        }
    }

    #[test]
    fn garbage() {
        for meta in [
            parse_quote!(get),
            parse_quote!(get = "/x"),
            parse_quote!(get()),
            parse_quote!(get(PATH)),
            parse_quote!(get(, = "x" =)),
            parse_quote!(get("/x" "/y")),
            parse_quote!(derive(Debug)),
        ] {
            assert_eq!(route(&meta), None);
        }
    }
}
