//! Compares what a framework's table says of extractors with what the framework rejects.

use std::net::SocketAddr;

use responds_syntax::frameworks::{ExtractorFact, Framework};

use crate::client::{HANDSHAKE, send};

/// A request to an extractor, and the code that it provokes; 200 or 101 where it fits.
pub(crate) struct Attempt {
    pub(crate) extractor: &'static str,
    pub(crate) code: u16,
    line: String,
    fields: String,
    content: Vec<u8>,
}

impl Attempt {
    /// A GET; `target` is the text after the extractor's name.
    pub(crate) fn get(extractor: &'static str, code: u16, target: &str) -> Self {
        let line = format!("GET {{}}/{extractor}{target} HTTP/1.1\r\nHost: a\r\n");
        Self { extractor, code, line, fields: String::new(), content: Vec::new() }
    }

    /// A POST of this media type and content.
    pub(crate) fn post(extractor: &'static str, code: u16, media: &str, content: impl AsRef<[u8]>) -> Self {
        let line = format!("POST {{}}/{extractor} HTTP/1.1\r\nHost: a\r\n");
        let fields = if media.is_empty() { String::new() } else { format!("content-type: {media}\r\n") };
        Self { extractor, code, line, fields, content: content.as_ref().to_vec() }
    }

    /// A POST whose chunks are broken.
    pub(crate) fn broken(extractor: &'static str, media: &str) -> Self {
        Self::post(extractor, 400, media, "not a size\r\n").field("transfer-encoding", "chunked")
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

    fn fits(&self) -> bool {
        self.code < 400
    }

    fn send(&self, server: SocketAddr, prefix: &str) -> u16 {
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

/// Provokes every rejection of every extractor, bare and in an `Option`, and sends each a request that fits.
///
/// `unprovoked` are the rejections that no client can provoke, each with the reason.
#[track_caller]
pub(crate) fn assert_rejections(
    framework: &Framework,
    server: SocketAddr,
    attempts: &[Attempt],
    unprovoked: &[(&str, u16, &str)],
) {
    let broken: Vec<_> =
        framework.extractors.iter().flat_map(|fact| rejections(fact, server, attempts, unprovoked)).collect();
    assert!(broken.is_empty(), "{}:\n{}", framework.name, broken.join("\n"));
}

fn rejections(
    fact: &ExtractorFact,
    server: SocketAddr,
    attempts: &[Attempt],
    unprovoked: &[(&str, u16, &str)],
) -> Vec<String> {
    let own: Vec<_> = attempts.iter().filter(|attempt| attempt.extractor == fact.name).collect();
    let mut broken = Vec::new();
    if !own.iter().any(|attempt| attempt.fits()) {
        broken.push(format!("nothing fits `{}`", fact.name));
    }
    for code in fact.rejects.iter().chain(fact.misassembly).copied() {
        let excused = unprovoked.iter().any(|(name, excused, _)| *name == fact.name && *excused == code);
        if !excused && !own.iter().any(|attempt| attempt.code == code) {
            broken.push(format!("nothing provokes {code} from `{}`", fact.name));
        }
    }
    for attempt in own {
        broken.extend(check(fact, attempt, server));
    }
    broken
}

fn check(fact: &ExtractorFact, attempt: &Attempt, server: SocketAddr) -> Vec<String> {
    let mut broken = Vec::new();
    if !attempt.fits() && !fact.rejects.contains(&attempt.code) && !fact.misassembly.contains(&attempt.code) {
        broken.push(format!("`{}` is not said to reject with {}", fact.name, attempt.code));
    }
    let plain = attempt.send(server, "/plain");
    if plain != attempt.code {
        broken.push(format!("`{}` sends {plain}, not {}", fact.name, attempt.code));
    }
    let optional = attempt.send(server, "/option");
    if optional != 200
        && attempt.code != 200
        && optional == attempt.code
        && !fact.optional.contains(&optional)
        && !fact.misassembly.contains(&optional)
    {
        broken.push(format!("`Option<{}>` still sends {optional}", fact.name));
    }
    if fact.required.is_some() && optional != 200 {
        broken.push(format!("`{}` without a need sends {optional}", fact.name));
    }
    broken
}

/// Shows that `Option` of an extractor still rejects with what the table says.
#[track_caller]
pub(crate) fn assert_optional(framework: &Framework, server: SocketAddr, attempts: &[Attempt]) {
    for fact in framework.extractors {
        for code in fact.optional {
            let provoked = attempts.iter().any(|attempt| {
                attempt.extractor == fact.name
                    && attempt.code == *code
                    && attempt.send(server, "/option") == *code
            });
            assert!(provoked, "nothing provokes {code} from `Option<{}>` on {}", fact.name, framework.name);
        }
    }
}
