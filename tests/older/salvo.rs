//! salvo 0.88.

use std::{net::SocketAddr, sync::LazyLock};

use salvo::{
    Depot, FlowCtrl, Listener as _, Request, Response, Router, Server, Writer as _,
    conn::{Acceptor as _, TcpListener},
    handler,
    oapi::extract::{CookieParam, FormBody, HeaderParam, JsonBody, PathParam, QueryParam},
};

use crate::{
    Number,
    extractors::{Attempt, assert_rejections},
    facts,
};

static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| {
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
async fn take_json(n: JsonBody<Number>) -> &'static str {
    let _ = n;
    "fits"
}

#[handler]
async fn take_form(n: FormBody<Number>) -> &'static str {
    let _ = n;
    "fits"
}

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
    Router::new().push(plain).push(option)
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
        Attempt::post("JsonBody", 400, "application/json", &large),
        Attempt::post("FormBody", 200, FORM, "n=1"),
        Attempt::post("FormBody", 400, FORM, "n=one"),
        Attempt::post("FormBody", 400, FORM, &large),
    ]
}

#[test]
fn rejections() {
    assert_rejections(&facts("salvo", "0.88.1", &[]), *SERVER, &attempts(), &[]);
}
