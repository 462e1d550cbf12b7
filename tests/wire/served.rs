//! The documents that a service serves of itself, on every framework, over real sockets.

mod actix_web;
mod axum;
mod dropshot;
mod poem;
mod rocket;
mod salvo;
mod warp;

use std::net::SocketAddr;

use responds::serve::Documents;

use crate::client::{Received, exchange, send};

const PAGE: &str = include_str!("../../examples/axum-todo/docs/responses.html");
const JSON: &str = include_str!("../../examples/axum-todo/docs/responses.json");
const OPENAPI: &str = "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"목록\"}}";

/// Each path, with its content and its media type.
const SERVED: [(&str, &str, &str); 3] = [
    ("/docs", PAGE, "text/html; charset=utf-8"),
    ("/docs.json", JSON, "application/json"),
    ("/docs/openapi.json", OPENAPI, "application/json"),
];

/// Paths beside the documents.
const ASTRAY: [&str; 9] = [
    "/docs/nothing",
    "/docs.html",
    "/docs/responses.html",
    "/docs/../Cargo.toml",
    "/docs/..%2fCargo.toml",
    "/docs/%2e%2e/Cargo.toml",
    "/docs/openapi.json/../../../etc/passwd",
    "/openapi.json",
    "//docs.json.bak",
];

pub(crate) fn documents() -> Documents {
    Documents::new().page(PAGE).json(JSON).openapi(OPENAPI)
}

fn request(method: &str, path: &str, fields: &str) -> String {
    format!("{method} {path} HTTP/1.1\r\nHost: a\r\n{fields}\r\n")
}

fn ask(server: SocketAddr, method: &str, path: &str, fields: &str) -> Received {
    send(server, request(method, path, &format!("Connection: close\r\n{fields}")).as_bytes())
}

/// Holds that a service serves the documents below a path, and has its own route beside them; `refused` is its response
/// to other methods: the code, and the methods of `Allow`.
#[track_caller]
pub(crate) fn assert_served(server: SocketAddr, below: &str, refused: (u16, &[&str])) {
    for (path, content, media_type) in SERVED {
        let path = &format!("{below}{path}");
        let tag = assert_sent(server, path, content, media_type);
        assert_head(server, path);
        assert_conditions(server, path, &tag);
        assert_refused(server, path, refused);
        assert_in_step(server, path, &tag);
    }
    for path in ASTRAY {
        let code = ask(server, "GET", &format!("{below}{path}"), "").code;
        assert!([400, 404].contains(&code), "{path}: {code}");
    }
    assert_eq!(ask(server, "GET", "/todos", "").content, b"[]");
    assert_eq!(ask(server, "POST", "/nowhere", "").code, 404, "what is not served has no methods");
}

/// The whole document comes with its fields; gives its tag.
#[track_caller]
fn assert_sent(server: SocketAddr, path: &str, content: &str, media_type: &str) -> String {
    let sent = ask(server, "GET", path, "");
    assert_eq!((sent.code, sent.field("content-type")), (200, Some(media_type)), "{path}");
    assert!(sent.content == content.as_bytes(), "{path}");
    assert_eq!(sent.field("content-length"), Some(content.len().to_string().as_str()), "{path}");
    assert_eq!(sent.field("cache-control"), Some("no-cache"), "{path}");
    assert_eq!(sent.field("x-content-type-options"), Some("nosniff"), "{path}");
    let policy = sent.field("content-security-policy");
    match policy {
        Some(policy) => assert!(content.contains(&format!("content=\"{policy}\"")), "{policy}"),
        None => assert_ne!(content, PAGE),
    }
    let tag = sent.field("etag").unwrap().to_owned();
    assert!(tag.starts_with('"') && tag.ends_with('"'), "{tag} is strong");
    tag
}

/// `HEAD` sends the header fields of `GET`, and nothing else.
#[track_caller]
fn assert_head(server: SocketAddr, path: &str) {
    let (get, head) = (ask(server, "GET", path, ""), ask(server, "HEAD", path, ""));
    assert_eq!((head.code, head.content.len()), (200, 0), "{path}");
    for field in ["etag", "content-type", "content-length", "cache-control", "content-security-policy"] {
        assert_eq!(head.field(field), get.field(field), "{path}: {field}");
    }
}

#[track_caller]
fn assert_conditions(server: SocketAddr, path: &str, tag: &str) {
    let known = [tag.to_owned(), format!("W/{tag}"), format!("\"x, y\", W/\"z\" ,{tag}"), "*".into()];
    let known = known.map(|tags| format!("If-None-Match: {tags}\r\n"));
    let lines = format!("If-None-Match: \"a\"\r\nIf-None-Match: {tag}\r\n");
    for (method, field) in known.iter().chain([&lines]).flat_map(|field| [("GET", field), ("HEAD", field)]) {
        let unchanged = ask(server, method, path, field);
        assert_eq!((unchanged.code, unchanged.content.len()), (304, 0), "{path} {field}");
        assert_eq!(unchanged.field("etag"), Some(tag), "{path}");
        assert_eq!(unchanged.field("cache-control"), Some("no-cache"), "{path}");
        assert_ne!(unchanged.field("content-length"), Some("0"), "{method} {path}");
    }
    for other in ["\"a\"", "W/\"a\", \"b\"", "", tag.trim_matches('"')] {
        assert_eq!(
            ask(server, "GET", path, &format!("If-None-Match: {other}\r\n")).code,
            200,
            "{path} {other}"
        );
    }
}

#[track_caller]
fn assert_refused(server: SocketAddr, path: &str, (code, allow): (u16, &[&str])) {
    for method in ["POST", "PUT", "DELETE", "PATCH"] {
        let refused = ask(server, method, path, "Content-Length: 0\r\n");
        assert_eq!(refused.code, code, "{method} {path}");
        let mut allowed = refused.list("allow");
        allowed.sort_unstable();
        assert_eq!(allowed, allow, "{method} {path}");
    }
}

/// A response without content ends with its header section: the next one on the connection starts there.
#[track_caller]
fn assert_in_step(server: SocketAddr, path: &str, tag: &str) {
    let bare = [request("HEAD", path, ""), request("GET", path, &format!("If-None-Match: {tag}\r\n"))];
    for first in bare {
        let second = request("GET", "/todos", "Connection: close\r\n");
        let raw = exchange(server, format!("{first}{second}").as_bytes());
        let raw = String::from_utf8(raw).unwrap();
        let (_, rest) = raw.split_once("\r\n\r\n").unwrap();
        assert!(rest.starts_with("HTTP/1.1 200 ") && rest.ends_with("[]"), "{first}{raw}");
    }
}
