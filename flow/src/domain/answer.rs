//! A response, as far as it is known.

use std::collections::BTreeSet;

use responds_core::contract::Content;
use responds_syntax::frameworks;

use crate::body::Name;

/// A response, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Answer {
    /// Its status code; `None` where it is unknown.
    pub code: Option<u16>,
    /// Its content, as far as it is known.
    pub content: Content,
    /// The header fields that are set, lower case.
    pub fields: BTreeSet<Name>,
    /// `true` if it has no other header fields.
    pub fields_closed: bool,
    /// The type that carries it.
    pub carrier: Carrier,
    /// `true` if it is the response of the service inside of a layer, with its own status.
    pub inner: bool,
}

/// The type that carries a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Carrier {
    /// A response, a builder, or a type that becomes one.
    Plain,
    /// The error type of the framework.
    Error,
    /// A response that the handler is given to write to.
    Written,
}

impl Answer {
    /// A response of which only the status code is known.
    #[must_use]
    pub const fn of(code: Option<u16>) -> Self {
        Self {
            code,
            content: Content::Unknown,
            fields: BTreeSet::new(),
            fields_closed: true,
            carrier: Carrier::Plain,
            inner: false,
        }
    }

    /// The response of the service inside of a layer.
    #[must_use]
    pub fn inner() -> Self {
        Self { inner: true, fields_closed: false, ..Self::of(None) }
    }

    /// The same with another status code; `None` where it is not known.
    #[must_use]
    pub fn with_code(self, code: Option<u16>) -> Self {
        Self { code, inner: false, ..self }
    }

    /// The same with header fields that are not seen.
    #[must_use]
    pub fn open(self) -> Self {
        Self { fields_closed: false, ..self }
    }

    /// Joins two responses with the same status code: a part in which they differ becomes unknown.
    #[must_use]
    pub fn merge(&self, other: &Self) -> Self {
        let same = self.fields == other.fields;
        Self {
            code: if self.code == other.code { self.code } else { None },
            content: if self.content == other.content { self.content } else { Content::Unknown },
            fields: self.fields.intersection(&other.fields).cloned().collect(),
            fields_closed: self.fields_closed && other.fields_closed && same,
            carrier: self.carrier.max(other.carrier),
            inner: self.inner && other.inner,
        }
    }
}

impl From<frameworks::Answer> for Answer {
    fn from(fact: frameworks::Answer) -> Self {
        let fields = fact.fields.iter().map(|field| Name::from(*field)).collect();
        Self { content: fact.content, fields, ..Self::of(Some(fact.code)) }
    }
}
