//! The behaviour of the servers with content in a status without any, and with an interim final response.
//!
//! The front page quotes these; a server that changes its behaviour fails here.

use std::net::SocketAddr;

use crate::{actix_web, axum, client::exchange, poem, rocket, table::PROBE};

/// The content of every response here: nine bytes of JSON.
pub(crate) const CONTENT: &str = "CONTENT";

/// All bytes that come back for a response of this code with content, and then for another one on the same
/// connection: the first head, and the bytes after it.
fn misuse(server: SocketAddr, code: u16) -> (String, String) {
    let first = format!("GET /probe HTTP/1.1\r\nHost: a\r\n{PROBE}: misuse {code}\r\n\r\n");
    let second = format!("GET /probe HTTP/1.1\r\nHost: a\r\n{PROBE}: tuple\r\nConnection: close\r\n\r\n");
    let bytes = exchange(server, (first + &second).as_bytes());
    let raw = String::from_utf8(bytes).unwrap();
    let (head, rest) = raw.split_once("\r\n\r\n").unwrap();
    (head.to_lowercase(), rest.to_owned())
}

/// The response that follows.
const NEXT: &str = "HTTP/1.1 202";

#[track_caller]
fn assert_dropped(server: SocketAddr, code: u16, length_stays: bool) {
    let (head, rest) = misuse(server, code);
    assert!(head.starts_with(&format!("http/1.1 {code}")), "{head}");
    assert_eq!(head.contains("content-length: 9"), length_stays, "{head}");
    assert!(rest.starts_with(NEXT), "{rest}");
}

#[track_caller]
fn assert_sent(server: SocketAddr, code: u16, length: bool) {
    let (head, rest) = misuse(server, code);
    assert!(head.starts_with(&format!("http/1.1 {code}")), "{head}");
    assert_eq!(head.contains("content-length: 9"), length, "{head}");
    assert!(!head.contains("transfer-encoding"), "{head}");
    assert!(rest.starts_with(&format!("\"{CONTENT}\"{NEXT}")), "{rest}");
}

#[test]
fn actix_web_sends_it_without_a_length_so_it_stands_in_front_of_the_next_answer() {
    assert_sent(*actix_web::SERVER, 204, false);
    assert_sent(*actix_web::SERVER, 304, false);
}

#[test]
fn axum_and_rocket_drop_it_but_leave_its_length() {
    for server in [*axum::SERVER, *rocket::SERVER] {
        assert_dropped(server, 204, true);
        assert_dropped(server, 304, true);
    }
}

#[test]
fn poem_drops_it() {
    assert_dropped(*poem::SERVER, 204, false);
    assert_dropped(*poem::SERVER, 304, false);
}

#[test]
fn all_send_it_with_205() {
    for server in [*actix_web::SERVER, *axum::SERVER, *poem::SERVER, *rocket::SERVER] {
        assert_sent(server, 205, true);
    }
}

#[test]
fn an_interim_answer_becomes_500_and_ends_the_connection() {
    for server in [*axum::SERVER, *poem::SERVER, *rocket::SERVER] {
        for code in [100, 102, 103] {
            let (head, rest) = misuse(server, code);
            assert!(head.starts_with("http/1.1 500"), "{head}");
            assert_eq!(rest, "");
        }
    }
}

#[test]
fn actix_web_sends_an_interim_answer_as_the_final_one() {
    assert_sent(*actix_web::SERVER, 100, false);
    assert_sent(*actix_web::SERVER, 102, false);
    assert_sent(*actix_web::SERVER, 103, true);
}
