//! The extractors of salvo: a route to each, a request that each takes, and one for each of its rejections.
//!
//! Shared with the tests of salvo 0.88, which say where the extractors are.

use std::net::SocketAddr;

use salvo::{
    Depot, FlowCtrl, Listener as _, Request, Response, Router, Server, Writer as _,
    conn::{Acceptor as _, TcpListener},
    handler,
};

use super::{CookieParam, FormBody, HeaderParam, JsonBody, PathParam, QueryParam};
use crate::{Number, attempt::Attempt, server};

/// Serves a router on a free port for as long as the tests run.
pub(crate) fn serve(router: impl FnOnce() -> Router + Send + 'static) -> SocketAddr {
    server::run(async move |tell| {
        let acceptor = TcpListener::new("127.0.0.1:0").bind().await;
        tell.send(acceptor.holdings()[0].local_addr.clone().into_std().unwrap()).unwrap();
        Server::new(acceptor).serve(router()).await;
    })
}

/// Routes to each extractor, alone and optional.
pub(super) fn router() -> Router {
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
    Router::new().push(plain).push(option)
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

/// The requests; content that is too large is rejected with a code of its own, or with that of any other.
pub(super) fn attempts(too_large: u16) -> Vec<Attempt> {
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
        Attempt::post("JsonBody", too_large, "application/json", &large),
        Attempt::post("FormBody", 200, FORM, "n=1"),
        Attempt::post("FormBody", 400, FORM, "n=one"),
        Attempt::post("FormBody", too_large, FORM, &large),
    ]
}
