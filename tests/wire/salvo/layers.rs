//! The hoops of salvo, and the traits of a service's own types. Its own hoops ask for features, and are in
//! `tests/layers`.

use std::{net::SocketAddr, sync::LazyLock};

use salvo::{
    Depot, Extractible, FlowCtrl, Request, Response, Router, Scribe, Writer, async_trait,
    extract::Metadata,
    handler,
    http::{StatusCode, StatusError},
};

use super::serve;
use crate::{attempt::Attempt, rows::assert_rows, table::framework};

static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| serve(router));

fn router() -> Router {
    let row = Router::with_path;
    let handled = |path| row(path).goal(handle);
    let always = |_: &Request, _: &Depot| true;
    Router::new()
        .push(Router::new().push(handled("method/hoop")).hoop(around))
        .push(Router::new().hoop(around).push(handled("later/hoop")))
        .push(Router::new().push(handled("method/hoop_when")).hoop_when(around, always))
        .push(Router::new().hoop_when(around, always).push(handled("later/hoop_when")))
        .push(row("inner/FlowCtrl::call_next").hoop(waiting).goal(handle))
        .push(row("responder/Writer::write").goal(written))
        .push(row("responder/Scribe::render").goal(scribed))
        .push(row("taking/Extractible::extract").goal(taken))
}

fn is_own(request: &Request) -> bool {
    request.uri().query() == Some("own")
}

#[handler]
async fn handle(response: &mut Response) {
    response.status_code(StatusCode::ACCEPTED);
}

#[handler]
async fn around(request: &mut Request, response: &mut Response, flow: &mut FlowCtrl) {
    if is_own(request) {
        response.status_code(StatusCode::IM_A_TEAPOT);
        flow.skip_rest();
    }
}

#[handler]
async fn waiting(request: &mut Request, depot: &mut Depot, response: &mut Response, flow: &mut FlowCtrl) {
    flow.call_next(request, depot, response).await;
}

#[handler]
async fn written() -> Written {
    Written
}

#[handler]
async fn scribed() -> Scribed {
    Scribed
}

#[handler]
async fn taken(own: Own, response: &mut Response) {
    let _ = own;
    response.status_code(StatusCode::ACCEPTED);
}

struct Written;

#[async_trait]
impl Writer for Written {
    async fn write(self, _: &mut Request, _: &mut Depot, response: &mut Response) {
        response.status_code(StatusCode::IM_A_TEAPOT);
    }
}

struct Scribed;

impl Scribe for Scribed {
    fn render(self, response: &mut Response) {
        response.status_code(StatusCode::IM_A_TEAPOT);
    }
}

/// An extractor of a service.
struct Own;

impl<'ex> Extractible<'ex> for Own {
    fn metadata() -> &'static Metadata {
        static METADATA: Metadata = Metadata::new("");
        &METADATA
    }

    #[allow(refining_impl_trait, reason = "as salvo's own extractors do")]
    async fn extract(request: &'ex mut Request, _: &'ex mut Depot) -> Result<Self, StatusError> {
        if is_own(request) { Err(StatusError::im_a_teapot()) } else { Ok(Self) }
    }
}

fn attempts() -> Vec<Attempt> {
    let mut attempts = vec![
        Attempt::get("later/hoop", 418, "?own"),
        Attempt::get("later/hoop_when", 418, "?own"),
        Attempt::get("inner/FlowCtrl::call_next", 202, ""),
        Attempt::get("responder/Writer::write", 418, ""),
        Attempt::get("responder/Scribe::render", 418, ""),
    ];
    for row in ["method/hoop", "method/hoop_when", "taking/Extractible::extract"] {
        attempts.extend([Attempt::get(row, 202, ""), Attempt::get(row, 418, "?own")]);
    }
    attempts
}

#[test]
fn rows() {
    let elsewhere = include_str!("../../layers/salvo.rs");
    assert_rows(framework("salvo"), *SERVER, &attempts(), &[], elsewhere);
}
