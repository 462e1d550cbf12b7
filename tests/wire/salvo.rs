//! salvo 1.

use std::{convert::Infallible, net::SocketAddr, sync::LazyLock};

use salvo::{
    Depot, FlowCtrl, Listener as _, Request, Response, Router, Server, Writer,
    conn::{Acceptor as _, TcpListener},
    extract::{CookieParam, FormBody, HeaderParam, JsonBody, PathParam, QueryParam},
    handler,
    http::{HeaderMap, HeaderValue, StatusCode, StatusError, Version, cookie::Cookie},
    writing::{Json, Redirect, Text},
};

use crate::{
    Number, Unwritable, claims,
    extractors::{Attempt, assert_rejections},
    table::{self, assert_answers, assert_named, framework},
};

pub(crate) static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        runtime.block_on(async {
            let acceptor = TcpListener::new("127.0.0.1:0").bind().await;
            tell.send(acceptor.holdings()[0].local_addr.clone().into_std().unwrap()).unwrap();
            Server::new(acceptor).serve(router()).await;
        });
    });
    told.recv().unwrap()
});

fn router() -> Router {
    let plain = Router::with_path("plain")
        .push(Router::with_path("Request").goal(take_request))
        .push(Router::with_path("Response").goal(take_response))
        .push(Router::with_path("Depot").goal(take_depot))
        .push(Router::with_path("FlowCtrl").goal(take_flow))
        .push(Router::with_path("PathParam/{n}").goal(take_path))
        .push(Router::with_path("QueryParam").goal(take_query))
        .push(Router::with_path("HeaderParam").goal(take_header))
        .push(Router::with_path("CookieParam").goal(take_cookie))
        .push(Router::with_path("JsonBody").goal(take_json))
        .push(Router::with_path("FormBody").goal(take_form));
    let option = Router::with_path("option")
        .push(Router::with_path("QueryParam").goal(take_optional_query))
        .push(Router::with_path("HeaderParam").goal(take_optional_header))
        .push(Router::with_path("CookieParam").goal(take_optional_cookie));
    Router::new().push(Router::with_path("probe").get(run)).push(plain).push(option)
}

#[handler]
async fn take_request(_taken: &mut Request) -> &'static str {
    "fits"
}

#[handler]
async fn take_response(_taken: &mut Response) -> &'static str {
    "fits"
}

#[handler]
async fn take_depot(_taken: &mut Depot) -> &'static str {
    "fits"
}

#[handler]
async fn take_flow(_taken: &mut FlowCtrl) -> &'static str {
    "fits"
}

#[handler]
async fn take_path(n: PathParam<u8>) -> &'static str {
    let _ = n;
    "fits"
}

#[handler]
async fn take_query(n: QueryParam<u8>) -> &'static str {
    let _ = n;
    "fits"
}

#[handler]
async fn take_header(n: HeaderParam<u8>) -> &'static str {
    let _ = n;
    "fits"
}

#[handler]
async fn take_cookie(n: CookieParam<u8>) -> &'static str {
    let _ = n;
    "fits"
}

#[handler]
async fn take_optional_query(n: QueryParam<u8, false>) -> &'static str {
    let _ = n;
    "fits"
}

#[handler]
async fn take_optional_header(n: HeaderParam<u8, false>) -> &'static str {
    let _ = n;
    "fits"
}

#[handler]
async fn take_optional_cookie(n: CookieParam<u8, false>) -> &'static str {
    let _ = n;
    "fits"
}

#[handler]
async fn take_json(taken: JsonBody<Number>) -> &'static str {
    let _ = taken;
    "fits"
}

#[handler]
async fn take_form(taken: FormBody<Number>) -> &'static str {
    let _ = taken;
    "fits"
}

const FORM: &str = "application/x-www-form-urlencoded";

fn attempts() -> Vec<Attempt> {
    let large = "1".repeat(100_000);
    vec![
        Attempt::get("Request", 200, ""),
        Attempt::get("Response", 200, ""),
        Attempt::get("Depot", 200, ""),
        Attempt::get("FlowCtrl", 200, ""),
        Attempt::get("PathParam", 200, "/1"),
        Attempt::get("PathParam", 400, "/one"),
        Attempt::get("QueryParam", 200, "?n=1"),
        Attempt::get("QueryParam", 400, "?n=one"),
        Attempt::get("HeaderParam", 200, "").field("n", "1"),
        Attempt::get("HeaderParam", 400, "").field("n", "one"),
        Attempt::get("HeaderParam", 400, ""),
        Attempt::get("CookieParam", 200, "").field("cookie", "n=1"),
        Attempt::get("CookieParam", 400, "").field("cookie", "n=one"),
        Attempt::get("CookieParam", 400, ""),
        Attempt::post("JsonBody", 200, "application/json", r#"{"n":1}"#),
        Attempt::post("JsonBody", 400, "application/json", r#"{"n":"one"}"#),
        Attempt::post("JsonBody", 413, "application/json", &large),
        Attempt::post("FormBody", 200, FORM, "n=1"),
        Attempt::post("FormBody", 400, FORM, "n=one"),
        Attempt::post("FormBody", 413, FORM, &large),
    ]
}

#[handler]
async fn run(request: &mut Request, depot: &mut Depot, response: &mut Response) {
    let probe = request.header::<String>(table::PROBE).unwrap_or_default();
    let (kind, probe) = probe.split_once(' ').unwrap_or((probe.as_str(), ""));
    macro_rules! write {
        ($written:expr) => {
            $written.write(request, depot, response).await
        };
    }
    match (kind, probe) {
        ("claim", probe) if claims::salvo::respond(probe, request, depot, response).await.is_some() => {}
        ("type", "str") => write!("x"),
        ("type", "String") => write!(String::from("x")),
        ("type", "Text") | ("call", "Text::Plain") => write!(Text::Plain("x")),
        ("type" | "call", "Json") => write!(Json("")),
        ("fails", "Json") => write!(Json(Unwritable)),
        ("call", "Redirect::other") => write!(Redirect::other("/")),
        ("call", "Redirect::temporary") => write!(Redirect::temporary("/")),
        ("call", "Redirect::permanent") => write!(Redirect::permanent("/")),
        ("call", "Redirect::found") => write!(Redirect::found("/")),
        ("call", "Redirect::with_status_code") => {
            write!(Redirect::with_status_code(StatusCode::MOVED_PERMANENTLY, "/").unwrap());
        }
        ("call", "Text::Json") => write!(Text::Json("x")),
        ("call", "Text::Xml") => write!(Text::Xml("x")),
        ("call", "Text::Html") => write!(Text::Html("x")),
        // The status that comes after it counts, so that it is seen to have no other effect.
        ("method", "brief") => write!((StatusError::conflict().brief("x"), StatusCode::ACCEPTED)),
        ("method", "detail") => write!((StatusError::conflict().detail("x"), StatusCode::ACCEPTED)),
        ("method", "cause") => write!((StatusError::conflict().cause(std::fmt::Error), StatusCode::ACCEPTED)),
        ("method", "origin") => write!((StatusError::conflict().origin("x"), StatusCode::ACCEPTED)),
        ("call", "StatusError::from_code") => write!(StatusError::from_code(StatusCode::CONFLICT)),
        ("call", "StatusError::*") => write!(StatusError::not_found()),
        ("tuple", _) => write!((StatusCode::ACCEPTED, "x")),
        ("none", _) => write!(None::<String>),
        ("written", method) => written(method, response),
        ("assigned", "status_code") => response.status_code = Some(StatusCode::ACCEPTED),
        ("assigned", "body") => {
            response.status_code(StatusCode::ACCEPTED);
            response.body = "x".into();
        }
        ("unwritten", _) => {}
        _ => drop(response.headers_mut().insert(table::MISSING, HeaderValue::from_static("1"))),
    }
}

/// Calls a method of the response that is written to, which has a status already.
#[expect(deprecated, reason = "what is deprecated is known too")]
fn written(method: &str, response: &mut Response) {
    let cookie = || Cookie::new("a", "b");
    response.status_code(StatusCode::ACCEPTED);
    match method {
        "status_code" => _ = response.status_code(StatusCode::ACCEPTED),
        "render" => response.render("x"),
        "render_with_status" => response.render_with_status(StatusCode::ACCEPTED, "x"),
        "stuff" => response.stuff(StatusCode::ACCEPTED, "x"),
        "body" => _ = response.body("x"),
        "replace_body" => _ = response.replace_body("x".into()),
        "write_body" => response.write_body("x").unwrap(),
        "body_mut" => *response.body_mut() = "x".into(),
        "take_body" => _ = response.take_body(),
        "stream" => response.stream(futures_util::stream::iter([Ok::<_, Infallible>("x")])),
        "channel" => _ = response.channel(),
        "add_header" => _ = response.add_header("x-probe", "1", true).unwrap(),
        "set_headers" => response.set_headers(HeaderMap::new()),
        "headers" => assert!(response.headers().is_empty()),
        "headers_mut" | "insert" => {
            _ = response.headers_mut().insert("x-probe", HeaderValue::from_static("1"));
        }
        "add_cookie" => _ = response.add_cookie(cookie()),
        "remove_cookie" => _ = response.remove_cookie("a"),
        "remove_cookie_with" => _ = response.remove_cookie_with(cookie()),
        "cookies" => assert_eq!(response.cookies().iter().count(), 0),
        "cookies_mut" => response.cookies_mut().add(cookie()),
        "cookie" => assert!(response.cookie("a").is_none()),
        "has_cookie_changes" => assert!(!response.has_cookie_changes()),
        "content_type" => assert!(response.content_type().is_none()),
        "is_stamped" => assert!(!response.is_stamped()),
        "trans_proto" => _ = response.trans_proto(),
        "version" => assert_eq!(response.version(), Version::HTTP_11),
        "version_mut" => *response.version_mut() = Version::HTTP_11,
        _ => _ = response.headers_mut().insert(table::MISSING, HeaderValue::from_static("1")),
    }
}

#[test]
fn answers() {
    assert_answers(framework("salvo"), *SERVER);
}

#[test]
fn rejections() {
    assert_rejections(framework("salvo"), *SERVER, &attempts(), &[]);
}

#[test]
fn names_of_errors() {
    macro_rules! assert_errors {
        ($($name:ident)*) => {
            $(assert_named(stringify!($name), StatusError::$name().code.as_u16());)*
        };
    }
    assert_errors! {
        bad_request unauthorized payment_required forbidden not_found method_not_allowed not_acceptable
        proxy_authentication_required request_timeout conflict gone length_required precondition_failed
        payload_too_large uri_too_long unsupported_media_type range_not_satisfiable expectation_failed
        im_a_teapot misdirected_request unprocessable_entity locked failed_dependency upgrade_required
        precondition_required too_many_requests request_header_fields_too_large unavailable_for_legal_reasons
        internal_server_error not_implemented bad_gateway service_unavailable gateway_timeout
        http_version_not_supported variant_also_negotiates insufficient_storage loop_detected not_extended
        network_authentication_required
    }
}
