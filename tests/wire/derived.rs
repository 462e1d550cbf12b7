//! Types that derive `Responds` send the same on every framework that is enabled, over real sockets.
#![allow(clippy::unused_async, reason = "handlers are async, whatever they do")]

mod actix_web;
mod axum;
mod dropshot;
mod poem;
mod rocket;
mod salvo;
mod warp;

use std::net::SocketAddr;

use responds::Responds;

use crate::client::{Received, send};

/// Internal data of the service, which must not leave it.
const SECRET: &str = "postgres://admin:hunter2@db";

#[derive(Debug, thiserror::Error, Responds)]
pub(crate) enum Failure {
    /// No such list.
    #[status(404)]
    #[error("no list \"{0}\"")]
    Missing(u64),
    #[status(401, header("WWW-Authenticate" = "Bearer"))]
    #[error("log in")]
    Login,
    #[status(429, detail = false)]
    #[error("too fast for {SECRET}")]
    Slow {
        #[header("Retry-After")]
        after: u64,
        #[header("X-Limit")]
        limit: Option<&'static str>,
    },
    #[status(500)]
    #[error("{SECRET}: {0}")]
    Broken(#[source] std::fmt::Error),
    #[status(503, detail)]
    #[error("back at noon")]
    Closed,
    #[status(custom(499, "Client Closed Request"))]
    #[error("closed")]
    Gone,
    #[status(422)]
    #[error("{SECRET}")]
    Own(#[body] String),
    #[status(transparent)]
    #[error(transparent)]
    Inner(#[from] Inner),
    #[status(transparent)]
    #[error(transparent)]
    Explained(#[from] Explained),
}

/// The address of the page, as a service has it once.
const DOCS: &str = "https://example.org/docs";

/// An error whose variants a page explains.
#[derive(Debug, thiserror::Error, Responds)]
#[problems(DOCS)]
pub(crate) enum Explained {
    #[status(410)]
    #[error("gone for good")]
    Removed,
    #[status(422)]
    #[error("\u{1f4a5}")]
    Unread(#[body] &'static str),
    #[status(custom(499, "Client Closed Request"), detail = false)]
    #[error("left")]
    떠남,
}

#[derive(Debug, Responds)]
#[status(409)]
pub(crate) struct Inner;

impl std::fmt::Display for Inner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("taken")
    }
}

impl std::error::Error for Inner {}

#[derive(Responds)]
pub(crate) enum Success {
    #[status(201)]
    Made(#[header("Location")] String, #[body] String),
    #[status(204)]
    Same,
}

/// The result that a handler of every framework returns for a name in its path.
pub(crate) fn outcome(name: &str) -> Result<Success, Failure> {
    Err(match name {
        "made" => return Ok(Success::Made("/lists/1\r\nX-Own: no".into(), "list 1".into())),
        "same" => return Ok(Success::Same),
        "missing" => Failure::Missing(7),
        "login" => Failure::Login,
        "slow" => Failure::Slow { after: 30, limit: None },
        "broken" => Failure::Broken(std::fmt::Error),
        "closed" => Failure::Closed,
        "gone" => Failure::Gone,
        "own" => Failure::Own("line 3".into()),
        "removed" => Explained::Removed.into(),
        "unread" => Explained::Unread("line 4").into(),
        "left" => Explained::떠남.into(),
        _ => Inner.into(),
    })
}

fn get(server: SocketAddr, name: &str) -> Received {
    send(server, format!("GET /derive/{name} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").as_bytes())
}

#[track_caller]
fn assert_problem(server: SocketAddr, name: &str, problem: &str) -> Received {
    let received = get(server, name);
    let text = String::from_utf8_lossy(&received.content);
    let problem: serde_json::Value = serde_json::from_str(problem).unwrap();
    assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), problem, "{name}: {text}");
    assert_eq!(problem["status"], received.code, "{name}");
    assert_eq!(received.field("content-type"), Some("application/problem+json"), "{name}");
    received
}

/// Asserts that the responses of a server are those that the types above declare.
#[track_caller]
pub(crate) fn assert_answers(server: SocketAddr) {
    assert_problem(server, "missing", r#"{"title":"Not Found","status":404,"detail":"no list \"7\""}"#);
    assert_problem(server, "inner", r#"{"title":"Conflict","status":409,"detail":"taken"}"#);
    assert_problem(server, "broken", r#"{"title":"Internal Server Error","status":500}"#);
    assert_problem(
        server,
        "closed",
        r#"{"title":"Service Unavailable","status":503,"detail":"back at noon"}"#,
    );
    assert_problem(server, "gone", r#"{"title":"Client Closed Request","status":499,"detail":"closed"}"#);
    assert_problem(
        server,
        "removed",
        r#"{"type":"https://example.org/docs#Explained::Removed","title":"Gone","status":410,"detail":"gone for good"}"#,
    );
    assert_problem(
        server,
        "left",
        r#"{"type":"https://example.org/docs#Explained::%EB%96%A0%EB%82%A8","title":"Client Closed Request","status":499}"#,
    );
    assert_eq!(get(server, "unread").content, b"line 4");
    let login = assert_problem(server, "login", r#"{"title":"Unauthorized","status":401,"detail":"log in"}"#);
    assert_eq!(login.field("www-authenticate"), Some("Bearer"));
    let slow = assert_problem(server, "slow", r#"{"title":"Too Many Requests","status":429}"#);
    assert_eq!((slow.field("retry-after"), slow.field("x-limit")), (Some("30"), None));
    let own = get(server, "own");
    assert_eq!((own.code, &own.content[..]), (422, &b"line 3"[..]));
    assert!(own.field("content-type").unwrap().starts_with("text/plain"));
    let made = get(server, "made");
    assert_eq!((made.code, &made.content[..]), (201, &b"list 1"[..]));
    assert_eq!((made.field("location"), made.field("x-own")), (Some("/lists/1  X-Own: no"), None));
    let same = get(server, "same");
    assert_eq!((same.code, &same.content[..], same.field("content-type")), (204, &b""[..], None));
}
