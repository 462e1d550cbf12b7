//! A client that reads responses byte by byte: no library may tidy up the server's output.

use std::{
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

/// A response.
pub(crate) struct Received {
    pub(crate) code: u16,
    fields: Vec<(String, String)>,
    pub(crate) content: Vec<u8>,
}

impl Received {
    /// The value of a header field, by its lower-case name.
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The members of a list, which may be in several lines (RFC 9110 §5.3).
    pub(crate) fn list(&self, name: &str) -> Vec<&str> {
        let lines = self.fields.iter().filter(|(own, _)| own == name);
        lines.flat_map(|(_, value)| value.split(',')).map(str::trim).collect()
    }

    /// Returns `true` if the response has been received completely.
    fn is_complete(&self) -> bool {
        let length = self.field("content-length").and_then(|length| length.parse().ok());
        self.code == 101 || length.is_some_and(|length: usize| self.content.len() >= length)
    }
}

/// Sends bytes and returns all that comes back until the server closes.
pub(crate) fn exchange(address: SocketAddr, request: &[u8]) -> Vec<u8> {
    read_until(address, request, |_| false)
}

fn read_until(address: SocketAddr, request: &[u8], done: impl Fn(&[u8]) -> bool) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    // A server may answer and close before it has read everything.
    let _ = stream.write_all(request);
    let (mut bytes, mut buffer) = (Vec::new(), [0; 4096]);
    while let Ok(count @ 1..) = stream.read(&mut buffer) {
        bytes.extend_from_slice(&buffer[..count]);
        if done(&bytes) {
            break;
        }
    }
    bytes
}

/// Sends a request and reads the response: up to its length, if it has one, else until the server closes.
#[track_caller]
pub(crate) fn send(address: SocketAddr, request: &[u8]) -> Received {
    let bytes =
        read_until(address, request, |bytes| parse(bytes).is_some_and(|received| received.is_complete()));
    parse(&bytes).unwrap_or_else(|| panic!("no answer to {:?}", String::from_utf8_lossy(request)))
}

fn parse(bytes: &[u8]) -> Option<Received> {
    let end = end_of_head(bytes)?;
    let head = std::str::from_utf8(&bytes[..end]).ok()?;
    let mut lines = head.split("\r\n");
    let code = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let fields = lines.filter_map(|line| line.split_once(':'));
    let fields = fields.map(|(name, value)| (name.to_lowercase(), value.trim().to_owned())).collect();
    let received = Received { code, fields, content: bytes[end + 4..].to_vec() };
    let chunked = received.field("transfer-encoding") == Some("chunked");
    let content = if chunked { unchunk(&received.content) } else { received.content };
    Some(Received { content, ..received })
}

fn end_of_head(bytes: &[u8]) -> Option<usize> {
    bytes.windows(4).position(|window| window == b"\r\n\r\n")
}

fn unchunk(mut rest: &[u8]) -> Vec<u8> {
    let mut content = Vec::new();
    while let Some(end) = rest.windows(2).position(|window| window == b"\r\n") {
        let size =
            std::str::from_utf8(&rest[..end]).ok().and_then(|size| usize::from_str_radix(size, 16).ok());
        let Some(chunk) = size.and_then(|size| rest.get(end + 2..end + 2 + size)) else { break };
        content.extend_from_slice(chunk);
        rest = rest.get(end + 2 + chunk.len() + 2..).unwrap_or_default();
    }
    content
}

/// The head of a WebSocket handshake, without its request line.
pub(crate) const HANDSHAKE: &str = "Connection: Upgrade\r\nUpgrade: websocket\r\n\
    Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
