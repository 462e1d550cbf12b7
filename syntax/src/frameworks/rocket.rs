//! rocket 0.5.

use responds_core::contract::Content;
use syn::Meta;

use super::{
    Answer, CONTENT, CallFact, Effect, ExtractorFact, Framework, Gives, MethodFact, NOTHING, Parts,
    ResponderFact, Says, Source, TakingFact, Tuple, TypeFact, answer, macros::RouteMacro, parts, reads,
};
use crate::route::Route;

pub(super) static FRAMEWORK: Framework = Framework {
    name: "rocket",
    version: "0.5",
    tells: &["rocket", "rocket_db_pools", "rocket_dyn_templates", "rocket_http", "RawHtml", "RawJson"],
    status_types: &["Status"],
    // An error goes to a catcher, and that writes content.
    bare_status: Content::Unknown,
    bare_refused: &[(100, 199), (206, 399)],
    tuple: Tuple::StatusFirst,
    none: Some(404),
    out_argument: None,
    error_type: None,
    types: TYPES,
    calls: CALLS,
    methods: METHODS,
    responders: RESPONDERS,
    taking: TAKING,
    extractors: EXTRACTORS,
    plain_arguments: &[
        "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize", "f32", "f64",
        "bool", "Uuid", "PathBuf",
    ],
    plain_rejects: &[422],
    text_arguments: &["String", "str"],
    text_rejects: &[400],
    head_by_get: true,
    sets_rejections: None,
    route,
};

const OK: Answer = answer(200, Content::Unknown, &[]);
const TYPED: Answer = answer(200, Content::Unknown, &["content-type"]);
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

static RESPONDERS: &[ResponderFact] = &[ResponderFact::new("Responder", &[("respond_to", Says::Response)])];

static TAKING: &[TakingFact] = &[
    TakingFact { name: "FromRequest", function: "from_request" },
    TakingFact { name: "FromData", function: "from_data" },
];

static TYPES: &[TypeFact] = &[
    TypeFact::fixed("()", EMPTY),
    TypeFact::fixed("str", TYPED),
    TypeFact::fixed("String", TYPED),
    TypeFact::fixed("Cow", TYPED),
    TypeFact::fixed("Vec", TYPED),
    TypeFact::fixed("File", OK),
    TypeFact::fixed("NamedFile", OK),
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

static CALLS: &[CallFact] = &[
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
    CallFact::new("Response::new", Gives::Answer(EMPTY)),
    CallFact::new("Response::build", Gives::Answer(EMPTY)),
    CallFact::new("Response::build_from", Gives::Argument(0)),
    CallFact::new("Outcome::Success", Gives::Success),
    CallFact::new("Outcome::Error", Gives::Failure),
    // The same, before 0.5.
    CallFact::new("Outcome::Failure", Gives::Failure),
    // Another route may answer what is forwarded, or none.
    CallFact::new("Outcome::Forward", Gives::Failure),
];

static METHODS: &[MethodFact] = &[
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
    MethodFact::new("sized_body", Effect::ContentIs(Content::Unknown)),
    MethodFact::new("streamed_body", Effect::ContentIs(Content::Unknown)),
    MethodFact::new("max_chunk_size", Effect::Keeps),
    MethodFact::new("finalize", Effect::Keeps),
    MethodFact::new("ok", Effect::Keeps),
];

// `String` and `&str` are not here: each is a parameter or the content, and the attribute's `data = ".."` says
// which. Nor are `Vec<T>` and `Cow`.
static EXTRACTORS: &[ExtractorFact] = &[
    // A service whose state is not managed does not start.
    ExtractorFact::new("State", NOTHING),
    ExtractorFact::new("Config", NOTHING),
    ExtractorFact::new("Limits", NOTHING),
    ExtractorFact::new("Shutdown", NOTHING),
    ExtractorFact::new("Method", NOTHING),
    ExtractorFact::new("Origin", NOTHING),
    ExtractorFact::new("Route", NOTHING),
    ExtractorFact::new("IpAddr", reads(&["x-real-ip"])),
    ExtractorFact::new("SocketAddr", reads(&["x-real-ip"])),
    ExtractorFact::new("Host", reads(&["host"])).rejects(&[500]),
    ExtractorFact::new("CookieJar", reads(&["cookie"])),
    ExtractorFact::new("FlashMessage", reads(&["cookie"])).rejects(&[400]),
    ExtractorFact::new("Accept", reads(&["accept"])).rejects(&[500]),
    ExtractorFact::new("ContentType", reads(&["content-type"])).rejects(&[500]),
    ExtractorFact::new("Data", CONTENT),
    ExtractorFact::new("Json", CONTENT).rejects(&[400, 413, 422]),
    ExtractorFact::new("MsgPack", CONTENT).rejects(&[400, 413, 422]),
    ExtractorFact::new("Form", CONTENT).rejects(&[400, 413, 415, 422]),
    ExtractorFact::new("TempFile", CONTENT).rejects(&[400]),
];

/// `#[get("/x/<id>?<q>", data = "<d>")]`, `#[route(GET, uri = "/x")]`, and the older `method = GET`.
fn route(meta: &Meta) -> Option<Route> {
    let read = RouteMacro::read(meta, "rocket")?;
    let path = read.route.path.map(|path| without_query(&path).to_owned());
    (!read.actix).then_some(Route { path, ..read.route })
}

fn without_query(path: &str) -> &str {
    path.split_once('?').map_or(path, |(path, _)| path)
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
    fn methods_and_paths() {
        assert_route(&parse_quote!(get("/x/<id>?<q>&<r..>")), "GET", "/x/<id>");
        assert_route(&parse_quote!(post("/x", format = "json", data = "<d>")), "POST", "/x");
        assert_route(&parse_quote!(rocket::put("/x/<path..>", rank = -2)), "PUT", "/x/<path..>");
        assert_route(&parse_quote!(patch("/")), "PATCH", "/");
    }

    #[test]
    fn every_age_of_route() {
        assert_route(&parse_quote!(route(GET, uri = "/x?<q>")), "GET", "/x");
        assert_route(&parse_quote!(rocket::route(OPTIONS, path = "/x")), "OPTIONS", "/x");
        assert_route(&parse_quote!(route("/x", method = GET)), "GET", "/x");
    }

    #[test]
    fn what_others_wrote() {
        for meta in [
            parse_quote!(get("/x/{id}")),
            parse_quote!(actix_web::get("/x")),
            parse_quote!(route("/x", method = "GET")),
            parse_quote!(get("/x", guard = "g")),
        ] {
            assert_eq!(route(&meta), None);
        }
    }

    #[test]
    fn garbage() {
        for meta in
            [parse_quote!(get), parse_quote!(route()), parse_quote!(post(,)), parse_quote!(route(GET))]
        {
            assert_eq!(route(&meta), None);
        }
    }
}
