//! salvo 1.

mod extractors;
mod layers;

use std::{convert::Infallible, net::SocketAddr, sync::LazyLock};

use salvo::{
    Depot, Request, Response, Router, Writer,
    extract::{CookieParam, FormBody, HeaderParam, JsonBody, PathParam, QueryParam},
    handler,
    http::{HeaderMap, HeaderValue, StatusCode, StatusError, Version, cookie::Cookie},
    writing::{Json, Redirect, Text},
};

pub(crate) use self::extractors::serve;
use crate::{
    Unwritable, claims,
    extractors::assert_rejections,
    table::{self, assert_answers, assert_named, framework},
};

pub(crate) static SERVER: LazyLock<SocketAddr> =
    LazyLock::new(|| serve(|| extractors::router().push(Router::with_path("probe").get(run))));

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
    assert_rejections(framework("salvo"), *SERVER, &extractors::attempts(413), &[]);
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
