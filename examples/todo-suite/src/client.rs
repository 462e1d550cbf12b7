//! A client that speaks just enough HTTP/1.1, over a socket.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
};

use serde_json::Value;

/// A request; it is sent as it is.
#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) method: &'static str,
    pub(crate) target: String,
    fields: Vec<(&'static str, String)>,
    content: String,
}

/// A received response.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    fields: Vec<(String, String)>,
    pub(crate) content: String,
}

impl Request {
    pub(crate) fn new(method: &'static str, target: impl Into<String>) -> Self {
        Self { method, target: target.into(), fields: Vec::new(), content: String::new() }
    }

    pub(crate) fn field(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.fields.push((name, value.into()));
        self
    }

    pub(crate) fn json(self, content: impl Into<String>) -> Self {
        Self { content: content.into(), ..self.field("Content-Type", "application/json") }
    }

    pub(crate) fn text(self, content: &str) -> Self {
        Self { content: content.to_owned(), ..self.field("Content-Type", "text/plain") }
    }

    pub(crate) fn send(&self, address: SocketAddr) -> Response {
        let mut stream = TcpStream::connect(address).expect("the service listens");
        stream.write_all(self.to_string().as_bytes()).expect("the request is taken");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("the response is text");
        Response::parse(&answer)
    }
}

impl std::fmt::Display for Request {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n", self.method, self.target)?;
        self.fields.iter().try_for_each(|(name, value)| write!(f, "{name}: {value}\r\n"))?;
        write!(f, "Content-Length: {}\r\n\r\n{}", self.content.len(), self.content)
    }
}

impl Response {
    fn parse(answer: &str) -> Self {
        let (head, content) = answer.split_once("\r\n\r\n").expect("a header section");
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).expect("a status line");
        let fields = lines.filter_map(|line| line.split_once(':'));
        Self {
            status: status.parse().expect("a status code"),
            fields: fields.map(|(name, value)| (name.to_owned(), value.trim().to_owned())).collect(),
            content: content.to_owned(),
        }
    }

    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        self.fields(name).next()
    }

    /// The members of a list, also of one over several lines (RFC 9110 §5.3).
    pub(crate) fn list(&self, name: &str) -> Vec<&str> {
        self.fields(name).flat_map(|value| value.split(',')).map(str::trim).collect()
    }

    fn fields<'s>(&'s self, name: &str) -> impl Iterator<Item = &'s str> {
        let found = self.fields.iter().filter(move |(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    /// The media type without its parameters.
    pub(crate) fn media_type(&self) -> Option<&str> {
        self.field("Content-Type").and_then(|value| value.split(';').next())
    }

    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.content).unwrap_or_else(|error| panic!("{error}: {}", self.content))
    }
}
