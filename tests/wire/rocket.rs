//! rocket 0.5.

mod extractors;
mod layers;

use std::{borrow::Cow, io::Cursor, net::SocketAddr, sync::LazyLock};

use rocket::{
    Build, Config, Either, Request, Rocket,
    config::LogLevel,
    data::{Limits, ToByteUnit as _},
    fairing::AdHoc,
    fs::NamedFile,
    http::{Header, Status},
    outcome::IntoOutcome as _,
    request::{FromRequest, Outcome},
    response::{
        self, Flash, Redirect, Responder, Response,
        content::{RawCss, RawHtml, RawJavaScript, RawJson, RawMsgPack, RawText, RawXml},
        status::{self, Created, Custom, NoContent},
        stream::{ByteStream, Event, EventStream, ReaderStream, TextStream},
    },
    serde::{
        json::{Json, Value},
        msgpack::MsgPack,
    },
};

use crate::{
    Unwritable, claims,
    extractors::{assert_optional, assert_rejections},
    misuse::CONTENT,
    table::{self, assert_answers, assert_named, framework},
};

pub(crate) static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| {
    serve(|rocket| {
        let writes = AdHoc::on_response("writes", |request, response| {
            let probe = request.headers().get_one(table::PROBE).unwrap_or_default();
            if let Some(method) = probe.strip_prefix("written ") {
                write(method, response);
            }
            Box::pin(async {})
        });
        let rocket = rocket.mount("/", rocket::routes![probe]).mount("/", extractors::routes());
        rocket.manage(1_u8).attach(writes)
    })
});

/// Serves what a function mounts on a free port for as long as the tests run.
fn serve(mounted: fn(Rocket<Build>) -> Rocket<Build>) -> SocketAddr {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let liftoff = AdHoc::on_liftoff("address", move |rocket| {
            tell.send((rocket.config().address, rocket.config().port).into()).unwrap();
            Box::pin(async {})
        });
        rocket::execute(mounted(rocket::custom(config())).attach(liftoff).launch()).unwrap();
    });
    told.recv().unwrap()
}

fn config() -> Config {
    let mut limits = Limits::default();
    for name in ["json", "msgpack", "form", "data-form", "file", "string"] {
        limits = limits.limit(name, 16.bytes());
    }
    Config {
        address: [127, 0, 0, 1].into(),
        port: 0,
        workers: 1,
        log_level: LogLevel::Off,
        limits,
        ..Config::default()
    }
}

/// A probe by its name, and the file that some send.
struct Probe {
    name: String,
    file: NamedFile,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Probe {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let name = request.headers().get_one(table::PROBE).unwrap_or_default().to_owned();
        let conflict = (Status::Conflict, ());
        match name.as_str() {
            // 0.5 has no other name for it.
            "call Outcome::Error" | "call Outcome::Failure" => return Outcome::Error(conflict),
            "call Outcome::Forward" => return Outcome::Forward(Status::Conflict),
            "method or_error" => return None::<Self>.or_error(conflict),
            "method or_forward" => return None::<Self>.or_forward(Status::Conflict),
            _ => {}
        }
        let file = NamedFile::open(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")).await;
        Outcome::Success(Self { name, file: file.unwrap() })
    }
}

#[rocket::get("/probe")]
fn probe(probe: Probe) -> Probe {
    probe
}

impl<'r> Responder<'r, 'r> for Probe {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'r> {
        let found = match self.name.split_once(' ') {
            Some(("type", "NamedFile")) => Some(self.file.respond_to(request)),
            Some(("type", "File")) => Some(self.file.take_file().respond_to(request)),
            Some(("type", probe)) => of_type(probe, request),
            Some(("claim", probe)) => claims::rocket::respond(probe, request, self.file),
            Some(("fails", probe)) => failing(probe, request),
            Some(("call", probe)) => of_call(probe, request),
            Some(("method", probe)) => of_method(probe, request),
            Some(("bare", code)) => Some(Status::new(code.parse().unwrap()).respond_to(request)),
            Some(("misuse", code)) => {
                Some((Status::new(code.parse().unwrap()), Json(CONTENT)).respond_to(request))
            }
            // A fairing calls the method.
            Some(("written", "set_status")) => Some("x".respond_to(request)),
            Some(("written", _)) => Some((Status::Accepted, "x").respond_to(request)),
            _ if self.name == "tuple" => Some((Status::Accepted, "x").respond_to(request)),
            _ if self.name == "none" => Some(None::<String>.respond_to(request)),
            _ => None,
        };
        found.unwrap_or_else(|| Response::build().raw_header(table::MISSING, "1").ok())
    }
}

fn of_type<'r>(probe: &str, request: &'r Request<'_>) -> Option<response::Result<'r>> {
    let accepted = || (Status::Accepted, "x");
    let bytes = || futures_util::stream::iter(["x"]);
    Some(match probe {
        "()" => ().respond_to(request),
        "str" => "x".respond_to(request),
        "String" => String::from("x").respond_to(request),
        "Cow" => Cow::Borrowed("x").respond_to(request),
        "Vec" => vec![b'x'].respond_to(request),
        "Json" => Json(()).respond_to(request),
        "MsgPack" => MsgPack(1).respond_to(request),
        "Value" => Value::Null.respond_to(request),
        "RawJson" => RawJson(accepted()).respond_to(request),
        "RawXml" => RawXml(accepted()).respond_to(request),
        "RawMsgPack" => RawMsgPack(accepted()).respond_to(request),
        "RawHtml" => RawHtml(accepted()).respond_to(request),
        "RawText" => RawText(accepted()).respond_to(request),
        "RawCss" => RawCss(accepted()).respond_to(request),
        "RawJavaScript" => RawJavaScript(accepted()).respond_to(request),
        "Flash" => Flash::success(accepted(), "x").respond_to(request),
        "Either left" => Either::<_, String>::Left(accepted()).respond_to(request),
        "Either right" => Either::<String, _>::Right(accepted()).respond_to(request),
        "EventStream" => {
            EventStream::from(futures_util::stream::iter([Event::data("x")])).respond_to(request)
        }
        "TextStream" => TextStream(bytes()).respond_to(request),
        "ByteStream" => ByteStream(bytes()).respond_to(request),
        "ReaderStream" => ReaderStream::one(Cursor::new("x")).respond_to(request),
        "Redirect 301" => Redirect::moved("/").respond_to(request),
        "Redirect 302" => Redirect::found("/").respond_to(request),
        "Redirect 303" => Redirect::to("/").respond_to(request),
        "Redirect 307" => Redirect::temporary("/").respond_to(request),
        "Redirect 308" => Redirect::permanent("/").respond_to(request),
        "NoContent" => NoContent.respond_to(request),
        "status::Created" => Created::new("/").body("x").respond_to(request),
        "status::Accepted" => status::Accepted("x").respond_to(request),
        "status::BadRequest" => status::BadRequest("x").respond_to(request),
        "status::Unauthorized" => status::Unauthorized("x").respond_to(request),
        "status::Forbidden" => status::Forbidden("x").respond_to(request),
        "status::NotFound" => status::NotFound("x").respond_to(request),
        "status::Conflict" => status::Conflict("x").respond_to(request),
        "response::Debug" => response::Debug("x").respond_to(request),
        _ => return None,
    })
}

fn failing<'r>(probe: &str, request: &'r Request<'_>) -> Option<response::Result<'r>> {
    Some(match probe {
        "Json" => Json(Unwritable).respond_to(request),
        "MsgPack" => MsgPack(Unwritable).respond_to(request),
        "Redirect" => Redirect::to("no uri").respond_to(request),
        _ => return None,
    })
}

fn of_call<'r>(probe: &str, request: &'r Request<'_>) -> Option<response::Result<'r>> {
    let accepted = || (Status::Accepted, "x");
    Some(match probe {
        // The guard of this very route gives it.
        "Outcome::Success" => accepted().respond_to(request),
        "Redirect::to" => Redirect::to("/").respond_to(request),
        "Redirect::temporary" => Redirect::temporary("/").respond_to(request),
        "Redirect::permanent" => Redirect::permanent("/").respond_to(request),
        "Redirect::found" => Redirect::found("/").respond_to(request),
        "Redirect::moved" => Redirect::moved("/").respond_to(request),
        "Created::new" => Created::<()>::new("/").respond_to(request),
        "NoContent" => NoContent.respond_to(request),
        "Custom" => Custom(Status::Accepted, "x").respond_to(request),
        "status::*" => status::NotFound("x").respond_to(request),
        "Json" => Json("").respond_to(request),
        "Json::from" => Json::from("").respond_to(request),
        "MsgPack" => MsgPack("").respond_to(request),
        "RawJson" => RawJson(accepted()).respond_to(request),
        "RawXml" => RawXml(accepted()).respond_to(request),
        "RawMsgPack" => RawMsgPack(accepted()).respond_to(request),
        "RawHtml" => RawHtml(accepted()).respond_to(request),
        "RawText" => RawText(accepted()).respond_to(request),
        "RawCss" => RawCss(accepted()).respond_to(request),
        "RawJavaScript" => RawJavaScript(accepted()).respond_to(request),
        "Flash::new" => Flash::new(accepted(), "a", "b").respond_to(request),
        "Flash::success" => Flash::success(accepted(), "x").respond_to(request),
        "Flash::warning" => Flash::warning(accepted(), "x").respond_to(request),
        "Flash::error" => Flash::error(accepted(), "x").respond_to(request),
        "Cursor::new" => Response::build().status(Status::Accepted).sized_body(1, Cursor::new("x")).ok(),
        "Response::new" => Ok(Response::new()),
        "Response::build" => Response::build().ok(),
        "Response::build_from" => Response::build_from(accepted().respond_to(request).ok()?).ok(),
        _ => return None,
    })
}

fn of_method<'r>(probe: &str, request: &'r Request<'_>) -> Option<response::Result<'r>> {
    let mut builder = Response::build();
    builder.status(Status::Accepted);
    Some(match probe {
        "body" => Created::new("/").body("x").respond_to(request),
        "tagged_body" => Created::new("/").tagged_body("x").respond_to(request),
        "respond_to" => (Status::Accepted, "x").respond_to(request),
        "status" | "ok" => builder.ok(),
        "header" => builder.header(Header::new("X-Probe", "1")).ok(),
        "header_adjoin" => builder.header_adjoin(Header::new("X-Probe", "1")).ok(),
        "raw_header" => builder.raw_header("X-Probe", "1").ok(),
        "raw_header_adjoin" => builder.raw_header_adjoin("X-Probe", "1").ok(),
        "sized_body" => builder.sized_body(1, Cursor::new("x")).ok(),
        "streamed_body" => builder.streamed_body(Cursor::new("x")).ok(),
        "max_chunk_size" => builder.max_chunk_size(1).ok(),
        "finalize" => Ok(builder.finalize()),
        _ => return None,
    })
}

/// Calls a method of a response that a fairing is given.
fn write(method: &str, response: &mut Response<'_>) {
    match method {
        "set_status" => response.set_status(Status::Accepted),
        "set_header" => _ = response.set_header(Header::new("X-Probe", "1")),
        "adjoin_header" => response.adjoin_header(Header::new("X-Probe", "1")),
        "set_raw_header" => _ = response.set_raw_header("X-Probe", "1"),
        "adjoin_raw_header" => response.adjoin_raw_header("X-Probe", "1"),
        "remove_header" => response.remove_header("X-Probe"),
        "set_sized_body" => response.set_sized_body(1, Cursor::new("x")),
        "set_streamed_body" => response.set_streamed_body(Cursor::new("x")),
        "set_max_chunk_size" => response.set_max_chunk_size(1),
        "body" => assert!(response.body().is_some()),
        "body_mut" => assert!(response.body_mut().is_some()),
        "content_type" => assert!(response.content_type().is_some()),
        "cookies" => assert_eq!(response.cookies().count(), 0),
        "headers" => assert!(response.headers().contains("content-type")),
        "status" => assert_eq!(response.status(), Status::Accepted),
        _ => _ = response.set_raw_header(table::MISSING, "1"),
    }
}

#[test]
fn answers() {
    assert_answers(framework("rocket"), *SERVER);
}

#[test]
fn rejections() {
    assert_rejections(framework("rocket"), *SERVER, &extractors::attempts(), &[]);
    assert_optional(framework("rocket"), *SERVER, &extractors::attempts());
}

#[test]
fn names_of_statuses() {
    macro_rules! assert_statuses {
        ($($name:ident)*) => {
            $(assert_named(stringify!($name), Status::$name.code);)*
        };
    }
    assert_statuses! {
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
        NotImplemented BadGateway ServiceUnavailable GatewayTimeout HttpVersionNotSupported
        VariantAlsoNegotiates InsufficientStorage LoopDetected NotExtended NetworkAuthenticationRequired
    }
}
