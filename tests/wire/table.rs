//! Compares a framework's table with what the framework sends.

use std::net::SocketAddr;

use responds_core::{Status, contract::Content};
use responds_syntax::frameworks::{
    ALL, Answer, CallFact, Effect, ExtractorFact, Framework, Gives, MethodFact, Parts, Source, TypeAnswer,
    TypeFact,
};

use crate::client::{HANDSHAKE, Received, send};

/// The header field whose value tells the server which probe to run.
pub(crate) const PROBE: &str = "probe";
/// The header field of an answer to a probe that does not exist.
pub(crate) const MISSING: &str = "no-such-probe";

/// What every probe uses where a fact leaves the status, the content or the field to an argument.
const CODE: u16 = 202;
const FIELD: &str = "x-probe";
/// What it uses for the status that a `*` stands for: `NotFound`.
const NAMED: u16 = 404;

/// The table of a framework.
pub(crate) fn framework(name: &str) -> &'static Framework {
    ALL.iter().find(|framework| framework.name == name).unwrap()
}

/// Holds that a name which stands for a status in the framework is known to be that status.
#[track_caller]
pub(crate) fn assert_named(name: &str, code: u16) {
    assert_eq!(Status::from_phrase(name).map(Status::code), Some(code), "{name}");
}

/// What the table promises of one probe.
struct Promise {
    probe: String,
    code: Option<u16>,
    content: Content,
    fields: Vec<&'static str>,
}

impl Promise {
    fn new(probe: impl Into<String>) -> Self {
        Self { probe: probe.into(), code: None, content: Content::Unknown, fields: Vec::new() }
    }

    fn code(self, code: u16) -> Self {
        Self { code: Some(code), ..self }
    }

    fn content(self, content: Content) -> Self {
        Self { content, ..self }
    }

    fn fields(self, fields: &[&'static str]) -> Self {
        Self { fields: fields.to_vec(), ..self }
    }

    fn answer(self, answer: Answer) -> Self {
        self.code(answer.code).content(answer.content).fields(answer.fields)
    }

    fn parts(self, parts: Parts) -> Self {
        let content = match parts.content {
            Source::Is(content) => content,
            Source::Argument(_) => Content::Present,
        };
        self.content(content).fields(parts.fields)
    }

    /// What the answer breaks of it.
    fn broken(&self, received: &Received) -> Vec<String> {
        if received.field(MISSING).is_some() {
            return vec![format!("`{}` has no probe", self.probe)];
        }
        let mut broken = Vec::new();
        if let Some(code) = self.code.filter(|code| *code != received.code) {
            broken.push(format!("`{}` sends {}, not {code}", self.probe, received.code));
        }
        match self.content {
            Content::Present if received.content.is_empty() => {
                broken.push(format!("`{}` has no content", self.probe))
            }
            Content::Empty if !received.content.is_empty() => {
                broken.push(format!("`{}` has content", self.probe))
            }
            _ => {}
        }
        for field in self.fields.iter().filter(|field| received.field(field).is_none()) {
            broken.push(format!("`{}` has no {field}", self.probe));
        }
        broken
    }
}

/// Runs the probes of every type, call and method, and of what the framework itself is said to do.
#[track_caller]
pub(crate) fn assert_answers(framework: &Framework, server: SocketAddr) {
    let types = framework.types.iter().flat_map(of_type);
    let calls = framework.calls.iter().map(of_call);
    let methods = framework.methods.iter().map(of_method);
    let promises = types.chain(calls).chain(methods).chain(of_framework(framework));
    let broken: Vec<_> =
        promises.flat_map(|promise| promise.broken(&probe(server, &promise.probe))).collect();
    assert!(broken.is_empty(), "{}:\n{}", framework.name, broken.join("\n"));
}

fn probe(server: SocketAddr, name: &str) -> Received {
    let upgrades = ["method on_upgrade", "type WebSocketUpgraded", "type BoxWebSocketUpgraded"];
    let rest = if upgrades.contains(&name) { HANDSHAKE } else { "Connection: close\r\n" };
    send(server, format!("GET /probe HTTP/1.1\r\nHost: a\r\n{PROBE}: {name}\r\n{rest}\r\n").as_bytes())
}

fn of_type(fact: &TypeFact) -> Vec<Promise> {
    let probe = format!("type {}", fact.name);
    let mut promises = match fact.answer {
        TypeAnswer::Fixed(answer) => vec![Promise::new(probe).answer(answer)],
        TypeAnswer::OneOf(answers) => {
            let one = |answer: &Answer| Promise::new(format!("{probe} {}", answer.code)).answer(*answer);
            answers.iter().map(one).collect()
        }
        TypeAnswer::Argument(_) => vec![Promise::new(probe).code(CODE).content(Content::Present)],
    };
    promises.extend(fact.fails.map(|code| Promise::new(format!("fails {}", fact.name)).code(code)));
    promises
}

fn of_call(fact: &CallFact) -> Promise {
    let promise = Promise::new(format!("call {}", fact.path));
    match fact.gives {
        Gives::Answer(answer) => promise.answer(answer),
        Gives::Fixed(code, parts) => promise.code(code).parts(parts),
        Gives::Named(parts) => promise.code(NAMED).parts(parts),
        Gives::Status(_, parts) => promise.code(CODE).parts(parts),
        Gives::Argument(_) => promise.code(CODE).content(Content::Present),
    }
}

fn of_method(fact: &MethodFact) -> Promise {
    let promise = Promise::new(format!("method {}", fact.name));
    match fact.effect {
        Effect::Keeps | Effect::Status(_) => promise.code(CODE),
        Effect::StatusIs(code) => promise.code(code),
        Effect::Content(_) => promise.content(Content::Present),
        Effect::ContentIs(content) => promise.content(content),
        Effect::Field(_) | Effect::FieldPair(_) | Effect::Fields => promise.fields(&[FIELD]),
        Effect::FieldIs(field) => promise.fields(&[field]),
        Effect::Gives(answer) => promise.answer(answer),
    }
}

fn of_framework(framework: &Framework) -> Vec<Promise> {
    let mut promises = vec![Promise::new("tuple").code(CODE).content(Content::Present)];
    if framework.bare_status != Content::Unknown {
        promises.push(Promise::new("bare 404").code(404).content(framework.bare_status));
    }
    let ends = framework.bare_refused.iter().flat_map(|(first, last)| [first, last]);
    promises.extend(ends.map(|code| Promise::new(format!("bare {code}")).code(500)));
    promises.extend(framework.none.map(|code| Promise::new("none").code(code)));
    promises
}

/// A request to an extractor, and the code that it provokes; 200 where it fits.
pub(crate) struct Attempt {
    pub(crate) extractor: &'static str,
    pub(crate) code: u16,
    line: String,
    fields: String,
    content: Vec<u8>,
}

impl Attempt {
    /// A GET; `target` is what stands behind the extractor's name.
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

    /// The same with one more header field.
    pub(crate) fn field(mut self, name: &str, value: &str) -> Self {
        self.fields += &format!("{name}: {value}\r\n");
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

    fn send(&self, server: SocketAddr, prefix: &str) -> u16 {
        let mut head = self.line.replace("{}", prefix) + &self.fields;
        if !self.fields.contains("transfer-encoding") && !self.fields.contains("content-length") {
            head += &format!("content-length: {}\r\n", self.content.len());
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
    for code in fact.rejects.iter().copied().chain([200]) {
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
    if attempt.code != 200 && !fact.rejects.contains(&attempt.code) {
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
    {
        broken.push(format!("`Option<{}>` still sends {optional}", fact.name));
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
