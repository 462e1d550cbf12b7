//! actix-web 4.

mod extractors;
mod layers;

use std::{borrow::Cow, convert::Infallible, net::SocketAddr, sync::LazyLock};

use actix_web::{
    App, CustomizeResponder, Either, HttpRequest, HttpResponse, HttpResponseBuilder, HttpServer, Responder,
    Scope,
    body::{BoxBody, MessageBody},
    cookie::Cookie,
    dev::{ConnectionInfo, PeerAddr},
    error::{Error, ErrorNotFound, InternalError},
    http::{Method, StatusCode, Uri, header::IfModifiedSince},
    rt::System,
    web::{self, Bytes, BytesMut},
};

use self::extractors::{FORM, UNPROVOKED, ignore};
use crate::{
    Unwritable,
    attempt::Attempt,
    claims,
    client::send,
    extractors::{assert_optional, assert_rejections},
    misuse::CONTENT,
    table::{self, assert_answers, assert_named, framework},
};

pub(crate) static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| {
    serve(|config| {
        extractors::routes(config.route("/probe", web::get().to(probe)));
    })
});

/// Serves what a function configures on a free port for as long as the tests run.
fn serve(configure: fn(&mut web::ServiceConfig)) -> SocketAddr {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        System::new().block_on(async move {
            let server =
                HttpServer::new(move || App::new().configure(configure)).workers(1).disable_signals();
            let server = server.bind(("127.0.0.1", 0)).unwrap();
            tell.send(server.addrs()[0]).unwrap();
            server.run().await.unwrap();
        });
    });
    told.recv().unwrap()
}

/// Adds the extractors that came with version 4.
fn newer(scope: Scope) -> Scope {
    scope
        .route("/ThinData", web::to(ignore::<web::ThinData<u8>>))
        .route("/Method", web::to(ignore::<Method>))
        .route("/Uri", web::to(ignore::<Uri>))
        .route("/PeerAddr", web::to(ignore::<PeerAddr>))
        .route("/ConnectionInfo", web::to(ignore::<ConnectionInfo>))
        .route("/Header", web::to(ignore::<web::Header<IfModifiedSince>>))
}

fn newer_optional(scope: Scope) -> Scope {
    scope
        .route("/ThinData", web::to(ignore::<Option<web::ThinData<u8>>>))
        .route("/Header", web::to(ignore::<Option<web::Header<IfModifiedSince>>>))
}

/// The state that one of them asks for.
fn given(scope: Scope) -> Scope {
    scope.app_data(web::ThinData(1_u8))
}

fn attempts() -> Vec<Attempt> {
    let mut attempts = extractors::attempts(415);
    attempts.extend([
        Attempt::get("ThinData", 500, ""),
        Attempt::get("ThinData", 200, "").under("/given"),
        Attempt::get("Header", 200, "").field("if-modified-since", "Sat, 29 Oct 1994 19:43:31 GMT"),
        Attempt::get("Header", 400, "").field("if-modified-since", "yesterday"),
    ]);
    for harmless in ["Method", "Uri", "PeerAddr", "ConnectionInfo"] {
        attempts.push(Attempt::get(harmless, 200, ""));
    }
    attempts
}

fn of_type(request: &HttpRequest, probe: &str) -> Option<HttpResponse> {
    Some(match probe {
        "()" => sent(request, Ok::<(), Error>(())),
        "str" => sent(request, "x"),
        "String" => sent(request, String::from("x")),
        "Cow" => sent(request, Cow::Borrowed("x")),
        "Bytes" => sent(request, Bytes::from_static(b"x")),
        "BytesMut" => sent(request, BytesMut::from("x")),
        "Vec" => sent(request, vec![b'x']),
        "Json" => sent(request, web::Json(())),
        "Form" => sent(request, web::Form([("n", 1)])),
        "Html" => sent(request, web::Html::new("x")),
        "Either left" => sent(request, Either::<_, String>::Left(("x", StatusCode::ACCEPTED))),
        "Either right" => sent(request, Either::<String, _>::Right(("x", StatusCode::ACCEPTED))),
        _ => return None,
    })
}

fn failing(request: &HttpRequest, probe: &str) -> Option<HttpResponse> {
    Some(match probe {
        "Json" => sent(request, web::Json(Unwritable)),
        "Form" => sent(request, web::Form(Unwritable)),
        _ => return None,
    })
}

pub(crate) fn sent<R: Responder>(request: &HttpRequest, responder: R) -> HttpResponse
where
    R::Body: MessageBody,
{
    responder.respond_to(request).map_into_boxed_body()
}

fn of_call(request: &HttpRequest, probe: &str) -> Option<HttpResponse> {
    let failed = |error: Error| sent(request, Err::<String, _>(error));
    Some(match probe {
        "HttpResponse::build" => HttpResponse::build(StatusCode::ACCEPTED).finish(),
        "HttpResponse::new" => HttpResponse::new(StatusCode::ACCEPTED),
        "HttpResponse::with_body" => HttpResponse::with_body(StatusCode::ACCEPTED, BoxBody::new("x")),
        "HttpResponse::from_error" => HttpResponse::from_error(InternalError::new("x", StatusCode::ACCEPTED)),
        "HttpResponse::VersionNotSupported" => sent(request, HttpResponse::VersionNotSupported()),
        "HttpResponse::*" => sent(request, HttpResponse::NotFound()),
        "HttpResponseBuilder::new" => sent(request, HttpResponseBuilder::new(StatusCode::ACCEPTED)),
        "Redirect::to" => sent(request, web::Redirect::to("/")),
        "Redirect::new" => sent(request, web::Redirect::new("/", "/")),
        "Json" => sent(request, web::Json("")),
        "Html::new" => sent(request, web::Html::new("x")),
        "InternalError::new" => failed(InternalError::new("x", StatusCode::ACCEPTED).into()),
        "InternalError::from_response" => {
            failed(InternalError::from_response("", HttpResponse::Accepted().body("x")).into())
        }
        "Error*" => failed(ErrorNotFound("x")),
        _ => return None,
    })
}

fn of_method(request: &HttpRequest, probe: &str) -> Option<HttpResponse> {
    let mut builder = HttpResponse::Accepted();
    let stream = || futures_util::stream::iter([Ok::<_, Infallible>(Bytes::from_static(b"x"))]);
    Some(match probe {
        "status" => HttpResponse::Ok().status(StatusCode::ACCEPTED).finish(),
        "insert_header" => builder.insert_header(("X-Probe", "1")).finish(),
        "append_header" => builder.append_header(("X-Probe", "1")).finish(),
        "content_type" => builder.content_type("a/b").finish(),
        "cookie" => builder.cookie(Cookie::new("a", "b")).finish(),
        "reason" => builder.reason("Taken").finish(),
        "keep_alive" => builder.keep_alive().finish(),
        "force_close" => builder.force_close().finish(),
        "no_chunking" => builder.no_chunking(1).body("x"),
        "upgrade" => HttpResponse::SwitchingProtocols().upgrade("a").finish(),
        "take" => builder.take().finish(),
        "json" => builder.json(()),
        "body" => builder.body("x"),
        "message_body" => builder.message_body("x").unwrap().map_into_boxed_body(),
        "set_body" => builder.finish().set_body("x").map_into_boxed_body(),
        "streaming" => builder.streaming(stream()),
        "finish" => builder.finish(),
        "drop_body" => builder.body("x").drop_body().map_into_boxed_body(),
        "map_into_boxed_body" | "respond_to" => sent(request, builder.finish().map_into_boxed_body()),
        "map_into_left_body" => sent(request, builder.finish().map_into_left_body::<()>()),
        "map_into_right_body" => sent(request, builder.finish().map_into_right_body::<()>()),
        "customize" => sent(request, builder.finish().customize()),
        "with_status" => sent(request, "x".customize().with_status(StatusCode::ACCEPTED)),
        "add_cookie" => sent(request, cookie("x".customize())),
        "permanent" => sent(request, web::Redirect::to("/").permanent()),
        "temporary" => sent(request, web::Redirect::to("/").permanent().temporary()),
        "see_other" => sent(request, web::Redirect::to("/").see_other()),
        "using_status_code" => sent(request, web::Redirect::to("/").using_status_code(StatusCode::ACCEPTED)),
        _ => return None,
    })
}

fn cookie<R: Responder>(response: CustomizeResponder<R>) -> CustomizeResponder<R> {
    response.add_cookie(&Cookie::new("a", "b"))
}

async fn probe(request: HttpRequest) -> HttpResponse {
    let probe = request.headers().get(table::PROBE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let found = match probe.split_once(' ') {
        Some(("type", probe)) => of_type(&request, probe),
        Some(("claim", probe)) => claims::actix_web::respond(probe, &request),
        Some(("fails", probe)) => failing(&request, probe),
        Some(("call", probe)) => of_call(&request, probe),
        Some(("method", probe)) => of_method(&request, probe),
        Some(("misuse", code)) => {
            Some(HttpResponse::build(StatusCode::from_bytes(code.as_bytes()).unwrap()).json(CONTENT))
        }
        _ if probe == "tuple" => Some(sent(&request, ("x", StatusCode::ACCEPTED))),
        _ if probe == "none" => Some(sent(&request, None::<String>)),
        _ => None,
    };
    found.unwrap_or_else(|| HttpResponse::Ok().insert_header((table::MISSING, "1")).finish())
}

#[test]
fn answers() {
    assert_answers(framework("actix_web"), *SERVER);
}

#[test]
fn rejections() {
    assert_rejections(framework("actix_web"), *SERVER, &attempts(), UNPROVOKED);
    assert_optional(framework("actix_web"), *SERVER, &attempts());
}

#[test]
fn a_length_that_is_no_number_never_reaches_a_form() {
    for length in ["one", "99999999999999999999999", "+1", ""] {
        let request = format!(
            "POST /plain/Form HTTP/1.1\r\nHost: a\r\nContent-Type: {FORM}\r\nContent-Length: {length}\r\n\
             Connection: close\r\n\r\nn=1"
        );
        assert_eq!(send(*SERVER, request.as_bytes()).code, 400, "{length}");
    }
}

#[test]
fn names_of_builders() {
    macro_rules! assert_builders {
        ($($name:ident)*) => {
            $(assert_named(stringify!($name), HttpResponse::$name().finish().status().as_u16());)*
        };
    }
    assert_builders! {
        Continue SwitchingProtocols Processing Ok Created
        Accepted NonAuthoritativeInformation NoContent ResetContent PartialContent
        MultiStatus AlreadyReported ImUsed MultipleChoices MovedPermanently
        Found SeeOther NotModified UseProxy TemporaryRedirect
        PermanentRedirect BadRequest Unauthorized PaymentRequired Forbidden
        NotFound MethodNotAllowed NotAcceptable ProxyAuthenticationRequired RequestTimeout
        Conflict Gone LengthRequired PreconditionFailed PayloadTooLarge
        UriTooLong UnsupportedMediaType RangeNotSatisfiable ExpectationFailed ImATeapot
        MisdirectedRequest UnprocessableEntity Locked FailedDependency UpgradeRequired
        PreconditionRequired TooManyRequests RequestHeaderFieldsTooLarge UnavailableForLegalReasons InternalServerError
        NotImplemented BadGateway ServiceUnavailable GatewayTimeout VariantAlsoNegotiates
        InsufficientStorage LoopDetected NotExtended NetworkAuthenticationRequired
    }
}

#[test]
fn names_of_errors() {
    macro_rules! assert_errors {
        ($($name:ident)*) => {
            $(let status = actix_web::error::$name("x").as_response_error().status_code();
            assert_named(stringify!($name).trim_start_matches("Error"), status.as_u16());)*
        };
    }
    assert_errors! {
        ErrorBadRequest ErrorUnauthorized ErrorPaymentRequired ErrorForbidden
        ErrorNotFound ErrorMethodNotAllowed ErrorNotAcceptable ErrorProxyAuthenticationRequired
        ErrorRequestTimeout ErrorConflict ErrorGone ErrorLengthRequired
        ErrorPayloadTooLarge ErrorUriTooLong ErrorUnsupportedMediaType ErrorRangeNotSatisfiable
        ErrorImATeapot ErrorMisdirectedRequest ErrorUnprocessableEntity ErrorLocked
        ErrorFailedDependency ErrorUpgradeRequired ErrorPreconditionFailed ErrorPreconditionRequired
        ErrorTooManyRequests ErrorRequestHeaderFieldsTooLarge ErrorUnavailableForLegalReasons ErrorExpectationFailed
        ErrorInternalServerError ErrorNotImplemented ErrorBadGateway ErrorServiceUnavailable
        ErrorGatewayTimeout ErrorHttpVersionNotSupported ErrorVariantAlsoNegotiates ErrorInsufficientStorage
        ErrorLoopDetected ErrorNotExtended ErrorNetworkAuthenticationRequired
    }
}
