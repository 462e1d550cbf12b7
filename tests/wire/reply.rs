//! Typed responses of every framework, over real sockets.

mod actix_web;
mod answers;
mod axum;
mod dropshot;
mod poem;
mod rocket;
mod salvo;
mod warp;

use std::net::SocketAddr;

use responds::{
    Accepted, Created, Found, MovedPermanently, NoContent, NotModified, PartialContent, PermanentRedirect,
    RangeNotSatisfiable, ResetContent, Responds, SeeOther, TemporaryRedirect, framework::Any, verify::Sends,
};
use responds_facts::replies;

use crate::client;

/// Requests every response and compares the result.
#[track_caller]
fn assert_sent(server: SocketAddr) {
    for (name, code, fields, content) in answers::EXPECTED {
        let request = format!("GET /{name} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        let received = client::send(server, request.as_bytes());
        assert_eq!(received.code, *code, "{name}");
        for field in ["location", "content-range"] {
            let expected = fields.iter().find(|(own, _)| *own == field).map(|(_, value)| *value);
            assert_eq!(received.field(field), expected, "{name}");
        }
        // A framework may explain an error of its own accord.
        if *code < 400 {
            assert_eq!(std::str::from_utf8(&received.content).unwrap(), *content, "{name}");
        }
    }
}

/// The status and the header field of a typed response, as its type says them.
fn said<T: Responds<Any>>() -> (&'static str, u16, Option<&'static str>) {
    let Sends::Answers([answer]) = T::SENDS else { panic!("one response") };
    (answer.from, answer.code, answer.fields.first().copied())
}

#[test]
fn the_table_of_typed_responses_is_what_they_say() {
    let said = [
        said::<Accepted>(),
        said::<Created>(),
        said::<Found>(),
        said::<MovedPermanently>(),
        said::<NoContent>(),
        said::<NotModified>(),
        said::<PartialContent<String>>(),
        said::<PermanentRedirect>(),
        said::<RangeNotSatisfiable>(),
        said::<ResetContent>(),
        said::<SeeOther>(),
        said::<TemporaryRedirect>(),
    ];
    let table: Vec<_> = replies::ALL.iter().map(|reply| (reply.name, reply.code, reply.field)).collect();
    assert_eq!(table, said);
}

/// Requests a response without content and another one on the same connection: the second response has to
/// start right where the header section of the first ends.
#[track_caller]
fn assert_in_step(server: SocketAddr) {
    for name in ["bare", "none", "same"] {
        let first = format!("GET /{name} HTTP/1.1\r\nHost: a\r\n\r\n");
        let second = "GET /reply HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
        let raw = String::from_utf8(client::exchange(server, (first + second).as_bytes())).unwrap();
        let (head, rest) = raw.split_once("\r\n\r\n").unwrap();
        assert!(!head.to_lowercase().contains("transfer-encoding"), "{name}: {head}");
        assert!(rest.starts_with("HTTP/1.1 202 "), "{name}: {raw}");
    }
}
