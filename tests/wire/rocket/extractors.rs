//! The extractors of rocket: a route to each, a request that each takes, and one for each of its rejections.

use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};

use rocket::{
    Config, Data, Route, Shutdown, State,
    data::Limits,
    form::Form,
    fs::TempFile,
    http::{Accept, ContentType, CookieJar, Method, uri::Host, uri::Origin},
    request::FlashMessage,
    serde::{json::Json, msgpack::MsgPack, uuid::Uuid},
};

use super::SERVER;
use crate::{attempt::Attempt, client::send, table::framework};

/// The input of the probes of data and forms.
#[derive(rocket::FromForm, serde::Deserialize)]
#[expect(dead_code, reason = "only whether it can be read matters")]
struct Number {
    n: u8,
}

/// Routes that take something, alone and in an `Option`.
macro_rules! takers {
    ($($module:ident [$verb:ident $($plain:literal $optional:literal $(data = $data:literal)?)?] $taken:ty;)*) => {
        $(mod $module {
            use super::*;

            #[rocket::$verb($($plain $(, data = $data)?)?)]
            pub(super) fn plain(_taken: $taken) -> &'static str {
                "fits"
            }

            #[rocket::$verb($($optional $(, data = $data)?)?)]
            pub(super) fn optional(_taken: Option<$taken>) -> &'static str {
                "fits"
            }
        })*

        fn takers() -> Vec<Route> {
            rocket::routes![$($module::plain, $module::optional),*]
        }
    };
}

takers! {
    state [get "/plain/State" "/option/State"] &State<u8>;
    config_ [get "/plain/Config" "/option/Config"] &Config;
    limits [get "/plain/Limits" "/option/Limits"] &Limits;
    shutdown [get "/plain/Shutdown" "/option/Shutdown"] Shutdown;
    method [get "/plain/Method" "/option/Method"] Method;
    origin [get "/plain/Origin" "/option/Origin"] &Origin<'_>;
    route [get "/plain/Route" "/option/Route"] &Route;
    ip [get "/plain/IpAddr" "/option/IpAddr"] IpAddr;
    socket [get "/plain/SocketAddr" "/option/SocketAddr"] SocketAddr;
    host [get "/plain/Host" "/option/Host"] &Host<'_>;
    cookies [get "/plain/CookieJar" "/option/CookieJar"] &CookieJar<'_>;
    flash [get "/plain/FlashMessage" "/option/FlashMessage"] FlashMessage<'_>;
    accept [get "/plain/Accept" "/option/Accept"] &Accept;
    content_type [get "/plain/ContentType" "/option/ContentType"] &ContentType;
    data [post "/plain/Data" "/option/Data" data = "<_taken>"] Data<'_>;
    json [post "/plain/Json" "/option/Json" data = "<_taken>"] Json<Number>;
    msgpack [post "/plain/MsgPack" "/option/MsgPack" data = "<_taken>"] MsgPack<Number>;
    form [post "/plain/Form" "/option/Form" data = "<_taken>"] Form<Number>;
    file [post "/plain/TempFile" "/option/TempFile" data = "<_taken>"] TempFile<'_>;
}

type Plain = (u8, u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize, f32, f64, bool);

#[rocket::get("/plain/arguments/<a>/<b>/<c>/<d>/<e>/<f>/<g>/<h>/<i>/<j>/<k>/<l>/<m>/<n>/<o>/<uuid>/<path..>")]
#[expect(clippy::too_many_arguments, clippy::many_single_char_names, reason = "one per plain type")]
fn plain_arguments(
    a: u8,
    b: u16,
    c: u32,
    d: u64,
    e: u128,
    f: usize,
    g: i8,
    h: i16,
    i: i32,
    j: i64,
    k: i128,
    l: isize,
    m: f32,
    n: f64,
    o: bool,
    uuid: Uuid,
    path: PathBuf,
) -> &'static str {
    let plain: Plain = (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o);
    let _ = (plain, uuid, path);
    "fits"
}

#[rocket::post("/text/<a>/<b>?<c>&<d>", data = "<text>")]
fn text_arguments(a: String, b: &str, c: String, d: &str, text: String) -> &'static str {
    let _ = (a, b, c, d, text);
    "fits"
}

#[rocket::post("/text", data = "<text>")]
fn borrowed_text(text: &str) -> &'static str {
    let _ = text;
    "fits"
}

#[rocket::get("/option/arguments/<number>")]
fn optional_argument(number: Option<u8>) -> &'static str {
    let _ = number;
    "fits"
}

/// Routes to each extractor, alone and in an `Option`, and to arguments of the target.
pub(super) fn routes() -> Vec<Route> {
    let mut routes = rocket::routes![plain_arguments, text_arguments, borrowed_text, optional_argument];
    routes.extend(takers());
    routes
}

const FORM: &str = "application/x-www-form-urlencoded";
const MANY: &str = "more than sixteen bytes";

pub(super) fn attempts() -> Vec<Attempt> {
    let mut attempts = vec![
        Attempt::get("Host", 200, ""),
        Attempt::get("Host", 500, "").old(),
        Attempt::get("FlashMessage", 200, "").field("cookie", "_flash=1:ab"),
        Attempt::get("FlashMessage", 400, ""),
        Attempt::get("Accept", 200, "").field("accept", "*/*"),
        Attempt::get("Accept", 500, ""),
        Attempt::get("ContentType", 200, "").field("content-type", "a/b"),
        Attempt::get("ContentType", 500, ""),
        Attempt::post("Data", 200, "", "x"),
        Attempt::post("Json", 200, "", r#"{"n":1}"#),
        Attempt::post("Json", 400, "", "{"),
        Attempt::post("Json", 413, "", MANY),
        Attempt::post("Json", 422, "", r#"{"n":"one"}"#),
        Attempt::post("MsgPack", 200, "", b"\x81\xa1n\x01"),
        Attempt::post("MsgPack", 400, "", ""),
        Attempt::post("MsgPack", 413, "", MANY),
        Attempt::post("MsgPack", 422, "", b"\x92\x01\x02"),
        Attempt::post("Form", 200, FORM, "n=1"),
        Attempt::post("Form", 400, "multipart/form-data", "--b--\r\n"),
        Attempt::post("Form", 413, FORM, MANY),
        Attempt::post("Form", 415, "text/plain", "n=1"),
        Attempt::post("Form", 422, FORM, "n=one"),
        Attempt::post("TempFile", 200, "", "x"),
        Attempt::post("TempFile", 400, "", MANY),
    ];
    for harmless in [
        "State",
        "Config",
        "Limits",
        "Shutdown",
        "Method",
        "Origin",
        "Route",
        "IpAddr",
        "SocketAddr",
        "CookieJar",
    ] {
        attempts.push(Attempt::get(harmless, 200, ""));
    }
    attempts
}

/// The path of `plain_arguments` with one argument that does not fit.
fn arguments(wrong: Option<usize>) -> String {
    let types = framework("rocket").plain_arguments;
    let fitting = types.iter().map(|name| match *name {
        "bool" => "true",
        "Uuid" => "67e55044-10b1-426f-9247-bb680e5fe0c8",
        _ => "1",
    });
    let misfit = |(index, fitting)| if Some(index) == wrong { ".~" } else { fitting };
    fitting.enumerate().map(misfit).collect::<Vec<_>>().join("/")
}

#[test]
fn plain_arguments_reject_with_422() {
    let code = |path: &str| {
        let request = format!("GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        send(*SERVER, request.as_bytes()).code
    };
    let table = framework("rocket");
    assert_eq!(code(&format!("/plain/arguments/{}", arguments(None))), 200);
    for (index, name) in table.plain_arguments.iter().enumerate() {
        let sent = code(&format!("/plain/arguments/{}", arguments(Some(index))));
        assert_eq!([sent], table.plain_rejects, "{name}");
    }
    assert_eq!(code("/option/arguments/one"), 200);
}

#[test]
fn text_rejects_as_content_and_where_it_is_missing_from_the_query() {
    let table = framework("rocket");
    assert_eq!(table.text_arguments, ["String", "str"]);
    let code = |target: &str, content: &[u8]| {
        let head = format!("POST {target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n");
        let head = format!("{head}Content-Length: {}\r\n\r\n", content.len());
        send(*SERVER, &[head.as_bytes(), content].concat()).code
    };
    for target in ["/text/a/b?c=c&d=d", "/text"] {
        assert_eq!(code(target, b"e"), 200);
        for content in [b"\xff", MANY.as_bytes()] {
            assert_eq!([code(target, content)], table.text_rejects);
        }
    }
    assert_eq!(code("/text/%FF/%FF?c=%FF&d=%FF", b"e"), 200);
    for target in ["/text/a/b?d=d", "/text/a/b?c=c"] {
        assert_eq!([code(target, b"e")], table.plain_rejects);
    }
}
