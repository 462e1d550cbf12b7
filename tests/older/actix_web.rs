//! actix-web 3.

use std::{net::SocketAddr, sync::LazyLock};

use actix_web::{
    App, FromRequest, HttpMessage as _, HttpRequest, HttpServer,
    dev::Service as _,
    rt::System,
    web::{self, Bytes},
};

use crate::{
    Number,
    extractors::{Attempt, assert_optional, assert_rejections},
    facts,
};

static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        System::new("older").block_on(async move {
            let server = HttpServer::new(|| App::new().configure(routes)).workers(1).disable_signals();
            let server = server.bind(("127.0.0.1", 0)).unwrap();
            tell.send(server.addrs()[0]).unwrap();
            server.run().await.unwrap();
        });
    });
    told.recv().unwrap()
});

fn routes(config: &mut web::ServiceConfig) {
    config
        .service(extractors(web::scope("/plain/given").data(1_u8)).wrap_fn(|request, service| {
            request.extensions_mut().insert(1_u8);
            service.call(request)
        }))
        .service(extractors(web::scope("/plain")))
        .service(optional(web::scope("/option")));
}

async fn ignore<T: FromRequest>(_: T) -> &'static str {
    "fits"
}

fn extractors(scope: actix_web::Scope) -> actix_web::Scope {
    limits(scope)
        .route("/Data", web::to(ignore::<web::Data<u8>>))
        .route("/ReqData", web::to(ignore::<web::ReqData<u8>>))
        .route("/Path/{n}", web::to(ignore::<web::Path<u8>>))
        .route("/Query", web::to(ignore::<web::Query<Number>>))
        .route("/HttpRequest", web::to(ignore::<HttpRequest>))
        .route("/Payload", web::to(ignore::<web::Payload>))
        .route("/Bytes", web::to(ignore::<Bytes>))
        .route("/String", web::to(ignore::<String>))
        .route("/Json", web::to(ignore::<web::Json<Number>>))
        .route("/Form", web::to(ignore::<web::Form<Number>>))
}

fn optional(scope: actix_web::Scope) -> actix_web::Scope {
    limits(scope)
        .route("/Data", web::to(ignore::<Option<web::Data<u8>>>))
        .route("/ReqData", web::to(ignore::<Option<web::ReqData<u8>>>))
        .route("/Path/{n}", web::to(ignore::<Option<web::Path<u8>>>))
        .route("/Query", web::to(ignore::<Option<web::Query<Number>>>))
        .route("/Bytes", web::to(ignore::<Option<Bytes>>))
        .route("/String", web::to(ignore::<Option<String>>))
        .route("/Json", web::to(ignore::<Option<web::Json<Number>>>))
        .route("/Form", web::to(ignore::<Option<web::Form<Number>>>))
}

fn limits(scope: actix_web::Scope) -> actix_web::Scope {
    scope
        .app_data(web::PayloadConfig::new(16))
        .app_data(web::JsonConfig::default().limit(16))
        .app_data(web::FormConfig::default().limit(16))
}

const FORM: &str = "application/x-www-form-urlencoded";
const MANY: &str = "more than sixteen bytes";

fn attempts() -> Vec<Attempt> {
    let mut attempts = vec![
        Attempt::get("Path", 200, "/1"),
        Attempt::get("Path", 404, "/one"),
        Attempt::get("Query", 200, "?n=1"),
        Attempt::get("Query", 400, "?n=one"),
        Attempt::post("String", 400, "text/plain", b"\xff"),
        Attempt::post("Json", 200, "application/json", r#"{"n":1}"#),
        Attempt::post("Json", 400, "application/json", "{"),
        Attempt::post("Json", 400, "application/json", r#"{"n":"one"}"#),
        Attempt::post("Json", 400, "text/plain", r#"{"n":1}"#),
        Attempt::post("Json", 413, "application/json", MANY),
        Attempt::post("Form", 200, FORM, "n=1"),
        Attempt::post("Form", 400, FORM, "n=one"),
        Attempt::post("Form", 400, "text/plain", "n=1"),
        Attempt::post("Form", 413, FORM, MANY),
        Attempt::get("HttpRequest", 200, ""),
        Attempt::get("Payload", 200, ""),
    ];
    for state in ["Data", "ReqData"] {
        attempts.push(Attempt::get(state, 500, ""));
        attempts.push(Attempt::get(state, 200, "").under("/given"));
    }
    for bytes in ["Bytes", "String"] {
        attempts.push(Attempt::post(bytes, 200, "text/plain", "few"));
        attempts.push(Attempt::post(bytes, 413, "text/plain", MANY));
        attempts.push(Attempt::broken(bytes, "text/plain"));
    }
    attempts
}

/// The extractors that came with version 4.
const ABSENT: &[&str] = &["ThinData", "Method", "Uri", "PeerAddr", "ConnectionInfo", "Header"];

/// The rejections that are in the source, but that no client can provoke.
const UNPROVOKED: &[(&str, u16, &str)] =
    &[("Form", 411, "the server refuses a `Content-Length` that is no number before the handler sees it")];

#[test]
fn rejections() {
    let facts = facts("actix_web", "3.3.3", ABSENT);
    assert_rejections(&facts, *SERVER, &attempts(), UNPROVOKED);
    assert_optional(&facts, *SERVER, &attempts());
}
