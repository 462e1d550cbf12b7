//! warp 0.4.

mod filters;
mod layers;

use std::{borrow::Cow, convert::Infallible, net::SocketAddr, sync::LazyLock};

use responds_facts::Framework;
use warp::{
    Filter as _, Rejection,
    http::{StatusCode, Uri, Version},
    redirect, reject,
    reply::{self, Reply, Response},
    sse,
};

use crate::{
    Unwritable, claims,
    client::send,
    server,
    table::{self, assert_answers, framework},
};

pub(crate) static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| serve(probes));

/// Serves a filter on a free port for as long as the tests run.
pub(crate) fn serve<F>(filter: impl FnOnce() -> F + Send + 'static) -> SocketAddr
where
    F: warp::Filter<Extract: Reply, Error = Rejection> + Clone + Send + Sync + 'static,
{
    server::run(async move |tell| {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        tell.send(listener.local_addr().unwrap()).unwrap();
        warp::serve(filter()).incoming(listener).run().await;
    })
}

fn facts() -> &'static Framework {
    framework("warp")
}

fn probes() -> impl warp::Filter<Extract = (impl Reply,), Error = Rejection> + Clone {
    let probes = warp::path("probe").and(warp::get()).and(warp::header(table::PROBE));
    let probes = probes.and_then(async |name: String| rejecting(&name).map_or_else(|| Ok(probe(&name)), Err));
    // A rejection that says no more than "not found" leaves those of the other probes as they are.
    let asked = warp::header(table::PROBE).and_then(async |name: String| {
        if name == "method on_upgrade" { Ok(()) } else { Err(warp::reject::not_found()) }
    });
    let upgrades = warp::path("probe").and(asked.untuple_one()).and(warp::ws());
    let upgrades = upgrades.map(|socket: warp::ws::Ws| socket.on_upgrade(|_| async {}));
    upgrades.or(probes)
}

fn root() -> Uri {
    Uri::from_static("/")
}

fn of_type(probe: &str) -> Option<Response> {
    Some(match probe {
        "str" => "x".into_response(),
        "String" => String::from("x").into_response(),
        "Cow" => Cow::Borrowed("x").into_response(),
        "Vec" => vec![b'x'].into_response(),
        "Json" => reply::json(&()).into_response(),
        "Html" => reply::html("x").into_response(),
        "WithHeader" => reply::with_header(accepted(), "x-probe", "1").into_response(),
        _ => return None,
    })
}

fn accepted() -> impl Reply {
    reply::with_status("x", StatusCode::ACCEPTED)
}

fn of_call(probe: &str) -> Option<Response> {
    Some(match probe {
        "warp::reply" => warp::reply().into_response(),
        "reply::reply" => reply::reply().into_response(),
        "reply::json" => reply::json(&"").into_response(),
        "reply::html" => reply::html("x").into_response(),
        "reply::stream" => {
            reply::stream(futures_util::stream::iter([Ok::<_, Infallible>("x")])).into_response()
        }
        "reply::with_status" => accepted().into_response(),
        "reply::with_header" => reply::with_header("x", "X-Probe", "1").into_response(),
        "sse::reply" => {
            let event = sse::Event::default().data("x");
            sse::reply(futures_util::stream::iter([Ok::<_, Infallible>(event)])).into_response()
        }
        "warp::redirect" => warp::redirect(root()).into_response(),
        "redirect::redirect" => redirect::redirect(root()).into_response(),
        "redirect::found" => redirect::found(root()).into_response(),
        "redirect::see_other" => redirect::see_other(root()).into_response(),
        "redirect::temporary" => redirect::temporary(root()).into_response(),
        "redirect::permanent" => redirect::permanent(root()).into_response(),
        "Response::new" => Response::new("x".into()),
        "Response::builder" => warp::http::Response::builder().body("").into_response(),
        _ => return None,
    })
}

#[derive(Debug)]
struct Own;

impl reject::Reject for Own {}

/// A rejection, of which nothing here makes anything else.
fn rejecting(probe: &str) -> Option<Rejection> {
    Some(match probe {
        "rejection warp::reject" => warp::reject(),
        "rejection reject::reject" => reject::reject(),
        "rejection reject::not_found" => reject::not_found(),
        "rejection reject::custom" => reject::custom(Own),
        _ => return None,
    })
}

fn of_method(probe: &str) -> Option<Response> {
    let builder = || warp::http::Response::builder().status(StatusCode::ACCEPTED);
    Some(match probe {
        "into_response" | "status" => builder().body("").into_response(),
        "header" => builder().header("X-Probe", "1").body("").into_response(),
        "version" => builder().version(Version::HTTP_11).body("").into_response(),
        "extension" => builder().extension(1).body("").into_response(),
        "body" => builder().body("x").into_response(),
        _ => return None,
    })
}

fn probe(probe: &str) -> Response {
    let found = match probe.split_once(' ') {
        Some(("type", probe)) => of_type(probe),
        Some(("claim", probe)) => claims::warp::respond(probe),
        Some(("fails", "Json")) => Some(reply::json(&Unwritable).into_response()),
        Some(("call", probe)) => of_call(probe),
        Some(("method", probe)) => of_method(probe),
        Some(("bare", code)) => Some(StatusCode::from_bytes(code.as_bytes()).unwrap().into_response()),
        _ => None,
    };
    found.unwrap_or_else(|| reply::with_header("", table::MISSING, "1").into_response())
}

#[test]
fn answers() {
    assert_answers(facts(), *SERVER);
}

#[test]
fn rejections() {
    for (path, cause) in facts().filters.unwrap().rejections {
        let request = format!(
            "GET /probe HTTP/1.1\r\nHost: a\r\n{}: rejection {path}\r\nConnection: close\r\n\r\n",
            table::PROBE
        );
        // Without a cause that is known it is an error of the service, and nothing recovers from it here.
        let code = cause.map_or(facts().filters.unwrap().unhandled, |cause| cause.code);
        assert_eq!(send(*SERVER, request.as_bytes()).code, code, "{path}");
    }
}
