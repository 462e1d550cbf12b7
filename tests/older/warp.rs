//! warp 0.3, about which the facts are those about warp 0.4.

#[path = "../wire/warp/filters.rs"]
mod filters;
#[path = "../wire/warp/layers.rs"]
mod layers;

use std::{borrow::Cow, convert::Infallible, net::SocketAddr, sync::LazyLock};

use responds_facts::{Framework, Gives, TypeAnswer, frameworks::by_name, versions::of_version};
use warp::{
    Filter as _, Rejection,
    http::{StatusCode, Uri},
    redirect, reject,
    reply::{self, Reply, Response},
    sse,
};

use crate::{client, server};

static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| {
    serve(|| {
        let probes = warp::path("probe").and(warp::get()).and(warp::header("probe"));
        probes.and_then(async |name: String| rejecting(&name).map_or_else(|| Ok(probe(&name)), Err))
    })
});

/// Serves a filter on a free port for as long as the tests run.
fn serve<F>(filter: impl FnOnce() -> F + Send + 'static) -> SocketAddr
where
    F: warp::Filter<Extract: Reply, Error = Rejection> + Clone + Send + Sync + 'static,
{
    server::run(async move |tell| {
        let (address, server) = warp::serve(filter()).bind_ephemeral(([127, 0, 0, 1], 0));
        tell.send(address).unwrap();
        server.await;
    })
}

fn facts() -> &'static Framework {
    of_version(by_name("warp").unwrap(), "0.3.7")
}

/// A rejection, of which nothing here makes anything else.
fn rejecting(probe: &str) -> Option<Rejection> {
    Some(match probe {
        "call warp::reject" => warp::reject(),
        "call reject::reject" => reject::reject(),
        "call reject::not_found" => reject::not_found(),
        _ => return None,
    })
}

fn probe(probe: &str) -> Response {
    let root = || Uri::from_static("/");
    let accepted = || reply::with_status("x", StatusCode::ACCEPTED);
    match probe {
        "type str" => "x".into_response(),
        "type String" => String::from("x").into_response(),
        "type Cow" => Cow::Borrowed("x").into_response(),
        "type Vec" => vec![b'x'].into_response(),
        "type Json" | "call reply::json" => reply::json(&()).into_response(),
        "type Html" | "call reply::html" => reply::html("x").into_response(),
        "call warp::reply" => warp::reply().into_response(),
        "call reply::reply" => reply::reply().into_response(),
        "call sse::reply" => {
            let event = sse::Event::default().data("x");
            sse::reply(futures_util::stream::iter([Ok::<_, Infallible>(event)])).into_response()
        }
        "call reply::with_status" => accepted().into_response(),
        "call warp::redirect" => warp::redirect(root()).into_response(),
        "call redirect::redirect" => redirect::redirect(root()).into_response(),
        "call redirect::found" => redirect::found(root()).into_response(),
        "call redirect::see_other" => redirect::see_other(root()).into_response(),
        "call redirect::temporary" => redirect::temporary(root()).into_response(),
        "call redirect::permanent" => redirect::permanent(root()).into_response(),
        "call Response::new" => Response::new("x".into()),
        "call Response::builder" => warp::http::Response::builder().body("").into_response(),
        _ => StatusCode::IM_A_TEAPOT.into_response(),
    }
}

/// The functions that came with version 0.4, and those whose value has any status.
const ABSENT: &[&str] = &["reply::stream", "reply::with_header"];

#[test]
fn answers() {
    let facts = facts();
    let types = facts.types.iter().filter_map(|fact| match fact.answer {
        TypeAnswer::Fixed(answer) => Some((format!("type {}", fact.name), answer.code)),
        _ => None,
    });
    let calls = facts.calls.iter().filter(|fact| !ABSENT.contains(&fact.path)).map(|fact| {
        let code = match fact.gives {
            Gives::Answer(answer) => answer.code,
            Gives::Fixed(code, _) => code,
            _ => 202,
        };
        (format!("call {}", fact.path), code)
    });
    for (probe, code) in types.chain(calls) {
        let request =
            format!("GET /probe HTTP/1.1\r\nHost: a\r\nprobe: {probe}\r\nConnection: close\r\n\r\n");
        assert_eq!(client::send(*SERVER, request.as_bytes()).code, code, "{probe}");
    }
}
