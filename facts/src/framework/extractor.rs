//! The extractors: arguments of handlers, the parts of a request that they read, and their rejections.

use responds_core::contract::Request;

/// An argument of a handler that reads the request.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExtractorFact {
    /// The last segment of its path.
    pub name: &'static str,
    /// The parts of the request that it reads.
    pub takes: Request<'static>,
    /// True if it reads the header field that its type argument names: `TypedHeader<IfMatch>`.
    pub typed_field: bool,
    /// The codes that it rejects with.
    pub rejects: &'static [u16],
    /// The codes that it still rejects with inside an `Option`; inside a `Result` it rejects with none.
    pub optional: &'static [u16],
    /// The generic argument, by index, that makes it optional if it is `false`: `QueryParam<u8, false>`.
    pub required: Option<usize>,
    /// The codes that it rejects with only if the router around the handler is wrong, whatever a client sends: a
    /// path without the parameter, state that was not given. They are no responses of an endpoint.
    pub misassembly: &'static [u16],
}

/// A trait by which a service's own types are extracted from requests.
#[derive(Debug)]
pub struct TakingFact {
    /// Its name.
    pub name: &'static str,
    /// The function whose error is the rejection.
    pub function: &'static str,
    /// True if it extracts an `Option` of the type, whose rejections are those of the trait alone.
    pub optional: bool,
}

/// Reads only the target, the connection or the service's own state.
pub(crate) const NOTHING: Request<'static> =
    Request { anything: false, content: false, upgrade: false, credentials: false, fields: &[] };
/// Reads the content.
pub(crate) const CONTENT: Request<'static> = Request { content: true, ..NOTHING };
/// Reads all header fields.
pub(crate) const HEAD: Request<'static> = Request { anything: true, ..NOTHING };
/// Reads the whole request.
pub(crate) const ANYTHING: Request<'static> = Request { content: true, ..HEAD };

/// Reads these header fields.
pub(crate) const fn reads(fields: &'static [&'static str]) -> Request<'static> {
    Request { fields, ..NOTHING }
}

/// Puts the facts about an earlier version before those of the last one; the first of a name counts.
#[cfg(feature = "workspace")]
pub(crate) const fn instead<const N: usize>(
    earlier: &[ExtractorFact],
    last: &[ExtractorFact],
) -> [ExtractorFact; N] {
    assert!(earlier.len() + last.len() == N, "the length is that of both");
    let mut facts = [ExtractorFact::new("", NOTHING); N];
    let mut at = 0;
    while at < N {
        facts[at] = if at < earlier.len() { earlier[at] } else { last[at - earlier.len()] };
        at += 1;
    }
    facts
}

impl TakingFact {
    /// Makes a trait whose function extracts the type.
    pub(crate) const fn new(name: &'static str, function: &'static str) -> Self {
        Self { name, function, optional: false }
    }

    /// Makes a trait whose function extracts an `Option` of the type.
    pub(crate) const fn optional(name: &'static str, function: &'static str) -> Self {
        Self { name, function, optional: true }
    }
}

impl ExtractorFact {
    /// Makes an extractor that reads this and never rejects.
    pub(crate) const fn new(name: &'static str, takes: Request<'static>) -> Self {
        Self {
            name,
            takes,
            typed_field: false,
            rejects: &[],
            optional: &[],
            required: None,
            misassembly: &[],
        }
    }

    /// Adds the codes that it rejects with, unless it is optional.
    pub(crate) const fn rejects(self, rejects: &'static [u16]) -> Self {
        Self { rejects, ..self }
    }

    /// Adds the codes that it rejects with even if it is optional.
    pub(crate) const fn even_optional(self, optional: &'static [u16]) -> Self {
        Self { optional, ..self }
    }

    /// Adds the generic argument that makes it optional if it is `false`.
    pub(crate) const fn optional_without(self, required: usize) -> Self {
        Self { required: Some(required), ..self }
    }

    /// Adds the codes that only a wrong router causes.
    pub(crate) const fn misassembled(self, codes: &'static [u16]) -> Self {
        Self { misassembly: codes, ..self }
    }

    /// Makes it read the header field that its type argument names.
    pub(crate) const fn typed(self) -> Self {
        Self { typed_field: true, ..self }
    }
}
