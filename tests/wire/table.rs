//! Compares what a framework's table says of responses with what the framework sends.

use std::net::SocketAddr;

use responds_core::{Status, contract::Content};
use responds_facts::content;
use responds_syntax::frameworks::{
    ALL, Answer, CallFact, Effect, Framework, Gives, LiteralFact, MethodFact, Parts, Source, Tuple,
    TypeAnswer, TypeFact, Written,
};

use crate::client::{HANDSHAKE, Received, send};

/// The header field whose value tells the server which probe to run.
pub(crate) const PROBE: &str = "probe";
/// The header field of the response to an unknown probe.
pub(crate) const MISSING: &str = "no-such-probe";

/// The status in every probe of a fact that leaves it to an argument.
const CODE: u16 = 202;
/// The status in such a probe if it has to be that of a failure.
const ERROR_CODE: u16 = 409;
/// The status in such a probe if it has to be that of a redirection.
const REDIRECT_CODE: u16 = 301;
/// The field in every probe of a fact that leaves it to an argument.
const FIELD: &str = "x-probe";
/// The status in a probe of a `*`, which matches its name: `NotFound`.
const NAMED: u16 = 404;

/// The table of a framework.
pub(crate) fn framework(name: &str) -> &'static Framework {
    ALL.iter().find(|framework| framework.name == name).unwrap()
}

/// Asserts that the name of a status in the framework belongs to this code in the catalogue.
#[track_caller]
pub(crate) fn assert_named(name: &str, code: u16) {
    assert_eq!(Status::from_phrase(name).map(Status::code), Some(code), "{name}");
}

/// The properties that the table promises for one probe.
struct Promise {
    probe: String,
    code: Option<u16>,
    content: Content,
    fields: Vec<&'static str>,
    media_type: Option<&'static str>,
}

impl Promise {
    fn new(probe: impl Into<String>) -> Self {
        Self {
            probe: probe.into(),
            code: None,
            content: Content::Unknown,
            fields: Vec::new(),
            media_type: None,
        }
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

    fn effect(self, effect: Effect) -> Self {
        match effect {
            Effect::Keeps | Effect::Status(_) => self.code(CODE),
            Effect::StatusIs(code) => self.code(code),
            Effect::Content(_) => self.content(Content::Present),
            Effect::ContentIs(content) => self.content(content),
            Effect::Field(_) | Effect::FieldPair(_) | Effect::Fields => self.fields(&[FIELD]),
            Effect::FieldIs(field) => self.fields(&[field]),
            Effect::OrFails => self.code(ERROR_CODE),
            Effect::Gives(answer) => self.answer(answer),
        }
    }

    /// Returns the promises that a response breaks.
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
                broken.push(format!("`{}` has no content", self.probe));
            }
            Content::Empty if !received.content.is_empty() => {
                broken.push(format!("`{}` has content", self.probe));
            }
            _ => {}
        }
        for field in self.fields.iter().filter(|field| received.field(field).is_none()) {
            broken.push(format!("`{}` has no {field}", self.probe));
        }
        let sent = received.field("content-type");
        if let Some(expected) =
            self.media_type.filter(|expected| sent.map(essence) != Some(essence(expected)))
        {
            broken.push(format!("`{}` has the media type {sent:?}, not {expected}", self.probe));
        }
        broken
    }
}

/// A media type without its parameters.
fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

/// The media type that documents give to content of a type; nothing tells that of a stream of bytes.
fn media_type(name: &str) -> Option<&'static str> {
    content::of_wrapper(name).or_else(|| content::of_plain(name).filter(|_| name != "Body"))
}

/// Runs the probes of every type, call and method, and of the framework itself.
#[track_caller]
pub(crate) fn assert_answers(framework: &Framework, server: SocketAddr) {
    let types = framework.types.iter().flat_map(of_type);
    let calls = framework.calls.iter().map(of_call);
    let methods = framework.methods.iter().map(of_method);
    let promises = types.chain(calls).chain(methods).chain(of_framework(framework));
    let broken: Vec<_> =
        promises.flat_map(|promise| promise.broken(&probe(server, &promise.probe))).collect();
    assert!(broken.is_empty(), "{}:\n{}", framework.name, broken.join("\n"));
    assert_eq!(answers_head(server), framework.head_by_get, "{}", framework.name);
}

/// Returns `true` if HEAD reaches the route for GET, which has no probe of this name.
fn answers_head(server: SocketAddr) -> bool {
    let request = format!("HEAD /probe HTTP/1.1\r\nHost: a\r\n{PROBE}: head\r\nConnection: close\r\n\r\n");
    send(server, request.as_bytes()).field(MISSING).is_some()
}

fn probe(server: SocketAddr, name: &str) -> Received {
    let upgrades = [
        "method on_upgrade",
        "type WebSocketUpgraded",
        "type BoxWebSocketUpgraded",
        "type WebsocketEndpointResult",
        "type WebsocketChannelResult",
    ];
    let rest = if upgrades.contains(&name) { HANDSHAKE } else { "Connection: close\r\n" };
    send(server, format!("GET /probe HTTP/1.1\r\nHost: a\r\n{PROBE}: {name}\r\n{rest}\r\n").as_bytes())
}

fn of_type(fact: &TypeFact) -> Vec<Promise> {
    let probe = format!("type {}", fact.name);
    let mut promises = match fact.answer {
        TypeAnswer::Fixed(answer) | TypeAnswer::Around(answer) => vec![Promise::new(probe).answer(answer)],
        TypeAnswer::OneOf(answers) => {
            let one = |answer: &Answer| Promise::new(format!("{probe} {}", answer.code)).answer(*answer);
            answers.iter().map(one).collect()
        }
        TypeAnswer::Argument(_) => vec![Promise::new(probe).code(CODE).content(Content::Present)],
        TypeAnswer::Either => ["left", "right"]
            .map(|side| Promise::new(format!("{probe} {side}")).code(CODE).content(Content::Present))
            .into(),
    };
    for promise in &mut promises {
        promise.media_type = media_type(fact.name);
    }
    promises.extend(fact.fails.map(|code| Promise::new(format!("fails {}", fact.name)).code(code)));
    promises
}

fn of_call(fact: &CallFact) -> Promise {
    let promise = Promise::new(format!("call {}", fact.path));
    match fact.gives {
        Gives::Answer(answer) => promise.answer(answer),
        Gives::Fixed(code, parts) => promise.code(code).parts(parts),
        Gives::Named(parts) => promise.code(NAMED).parts(parts),
        Gives::Status(_, parts) if redirects(fact.path) => promise.code(REDIRECT_CODE).parts(parts),
        Gives::Status(_, parts) if refuses_success(fact.path) => promise.code(ERROR_CODE).parts(parts),
        Gives::Status(_, parts) => promise.code(CODE).parts(parts),
        // Beside what has a status of its own.
        Gives::Failure => promise.code(ERROR_CODE),
        Gives::Argument(_) | Gives::Carried(_) | Gives::Success | Gives::Fields => {
            promise.code(CODE).content(Content::Present)
        }
        Gives::Changed(_, effect) => promise.effect(effect),
    }
}

/// Tells if a call makes redirections alone.
fn redirects(path: &str) -> bool {
    path == "Redirect::with_status_code"
}

/// Tells if a call makes errors of failures alone.
fn refuses_success(path: &str) -> bool {
    path.starts_with("HttpError::") || path == "StatusError::from_code"
}

fn of_literal(fact: &LiteralFact) -> Promise {
    Promise::new(format!("literal {}", fact.name)).code(ERROR_CODE).parts(fact.parts)
}

/// The effect of a method or an assignment on a response that is written to; each probe sets the status too.
fn of_written(kind: &str, (name, written): &(&str, Written)) -> Promise {
    let promise = Promise::new(format!("{kind} {name}")).code(CODE);
    match written {
        Written::Status(_) | Written::SomeContent | Written::Fields | Written::Keeps => promise,
        Written::Render(_) | Written::StatusAndRender | Written::Content(_) => {
            promise.content(Content::Present)
        }
        Written::Field(_) => promise.fields(&[FIELD]),
    }
}

fn of_method(fact: &MethodFact) -> Promise {
    Promise::new(format!("method {}", fact.name)).effect(fact.effect)
}

fn of_framework(framework: &Framework) -> Vec<Promise> {
    let mut promises = Vec::new();
    if framework.tuple != Tuple::Nowhere {
        promises.push(Promise::new("tuple").code(CODE).content(Content::Present));
    }
    if framework.bare_status != Content::Unknown {
        promises.push(Promise::new("bare 404").code(404).content(framework.bare_status));
    }
    let ends = framework.bare_refused.iter().flat_map(|(first, last)| [first, last]);
    promises.extend(ends.map(|code| Promise::new(format!("bare {code}")).code(500)));
    promises.extend(framework.none.map(|code| Promise::new("none").code(code)));
    promises.extend(framework.literals.iter().map(of_literal));
    promises.extend(framework.layer_writes.iter().map(|method| of_written("written", method)));
    if let Some(out) = &framework.out_argument {
        promises.push(Promise::new("unwritten").code(out.code));
        promises.extend(out.methods.iter().map(|method| of_written("written", method)));
        promises.extend(out.fields.iter().map(|field| of_written("assigned", field)));
    }
    promises
}
