//! The extractors of actix-web: a route to each, a request that each takes, and one for each of its rejections.
//!
//! Shared with the tests of actix-web 3, which have fewer of them.

use actix_web::{
    FromRequest, HttpMessage as _, HttpRequest, Scope,
    dev::Service as _,
    web::{self, Bytes},
};

use super::{given, newer, newer_optional};
use crate::{Number, attempt::Attempt};

/// Adds a route to each extractor, alone and in an `Option`.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    let scope = given(plain(web::scope("/plain/given"))).app_data(web::Data::new(1_u8));
    let scope = scope.wrap_fn(|request, service| {
        request.extensions_mut().insert(1_u8);
        service.call(request)
    });
    config.service(scope).service(plain(web::scope("/plain"))).service(optional(web::scope("/option")));
}

pub(super) async fn ignore<T: FromRequest>(_: T) -> &'static str {
    "fits"
}

fn plain(scope: Scope) -> Scope {
    newer(limits(scope))
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

fn optional(scope: Scope) -> Scope {
    newer_optional(limits(scope))
        .route("/Data", web::to(ignore::<Option<web::Data<u8>>>))
        .route("/ReqData", web::to(ignore::<Option<web::ReqData<u8>>>))
        .route("/Path/{n}", web::to(ignore::<Option<web::Path<u8>>>))
        .route("/Query", web::to(ignore::<Option<web::Query<Number>>>))
        .route("/Bytes", web::to(ignore::<Option<Bytes>>))
        .route("/String", web::to(ignore::<Option<String>>))
        .route("/Json", web::to(ignore::<Option<web::Json<Number>>>))
        .route("/Form", web::to(ignore::<Option<web::Form<Number>>>))
}

fn limits(scope: Scope) -> Scope {
    scope
        .app_data(web::PayloadConfig::new(16))
        .app_data(web::JsonConfig::default().limit(16))
        .app_data(web::FormConfig::default().limit(16))
}

pub(super) const FORM: &str = "application/x-www-form-urlencoded";
const MANY: &str = "more than sixteen bytes";

/// The requests; a form of another media type is rejected with a code of its own, or with that of any other.
pub(super) fn attempts(other_media: u16) -> Vec<Attempt> {
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
        Attempt::post("Form", 413, FORM, MANY),
        Attempt::post("Form", other_media, "text/plain", "n=1"),
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

/// The rejections that are in the source, but that no client can provoke.
pub(super) const UNPROVOKED: &[(&str, u16, &str)] =
    &[("Form", 411, "the server refuses a `Content-Length` that is no number before the handler sees it")];
