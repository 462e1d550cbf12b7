//! Requests that provoke what a row promises.

use std::net::SocketAddr;

use crate::client::{HANDSHAKE, send};

/// A request to what a row is about, by its name, and the code that it provokes; 200 or 101 where it fits.
pub(crate) struct Attempt {
    pub(crate) name: &'static str,
    pub(crate) code: u16,
    line: String,
    fields: String,
    content: Vec<u8>,
}

impl Attempt {
    /// A GET; `target` is the text after the name.
    pub(crate) fn get(name: &'static str, code: u16, target: &str) -> Self {
        let line = format!("GET {{}}/{name}{target} HTTP/1.1\r\nHost: a\r\n");
        Self { name, code, line, fields: String::new(), content: Vec::new() }
    }

    /// A POST of this media type and content.
    pub(crate) fn post(name: &'static str, code: u16, media: &str, content: impl AsRef<[u8]>) -> Self {
        let line = format!("POST {{}}/{name} HTTP/1.1\r\nHost: a\r\n");
        let fields = if media.is_empty() { String::new() } else { format!("content-type: {media}\r\n") };
        Self { name, code, line, fields, content: content.as_ref().to_vec() }
    }

    /// A POST whose chunks are broken.
    pub(crate) fn broken(name: &'static str, media: &str) -> Self {
        Self::post(name, 400, media, "not a size\r\n").field("transfer-encoding", "chunked")
    }

    /// The same with another code.
    pub(crate) fn gives(self, code: u16) -> Self {
        Self { code, ..self }
    }

    /// The same by another method.
    pub(crate) fn by(self, method: &str) -> Self {
        let rest = self.line.split_once(' ').map_or("", |(_, rest)| rest);
        Self { line: format!("{method} {rest}"), ..self }
    }

    /// The same of another host.
    pub(crate) fn at(self, host: &str) -> Self {
        Self { line: self.line.replace("Host: a", &format!("Host: {host}")), ..self }
    }

    /// The same with one more header field.
    pub(crate) fn field(mut self, name: &str, value: &str) -> Self {
        self.fields.extend([name, ": ", value, "\r\n"]);
        self
    }

    /// The same below another path, where `/plain` alone is asked.
    pub(crate) fn under(self, path: &str) -> Self {
        Self { line: self.line.replace("{}", &format!("{{}}{path}")), ..self }
    }

    /// The same in HTTP/1.0, which asks for no `Host`.
    pub(crate) fn old(self) -> Self {
        Self { line: self.line.replace("HTTP/1.1\r\nHost: a", "HTTP/1.0"), ..self }
    }

    /// The same with a WebSocket handshake.
    pub(crate) fn handshake(self) -> Self {
        Self { fields: HANDSHAKE.to_owned(), ..self }
    }

    pub(crate) fn fits(&self) -> bool {
        self.code < 400
    }

    pub(crate) fn send(&self, server: SocketAddr, prefix: &str) -> u16 {
        let mut head = self.line.replace("{}", prefix) + &self.fields;
        if !self.fields.contains("transfer-encoding") && !self.fields.contains("content-length") {
            head.extend(["content-length: ", &self.content.len().to_string(), "\r\n"]);
        }
        if !self.fields.contains("Connection") {
            head += "connection: close\r\n";
        }
        send(server, &[head.as_bytes(), b"\r\n", &self.content].concat()).code
    }
}
