//! The values that an expression may have, as far as statuses are concerned.

use proc_macro2::Span;
use responds_core::contract::Content;

use crate::{frameworks::Candidates, place::Place};

/// A value, and where it was made.
#[derive(Clone, Debug)]
pub(super) struct Value {
    pub(super) kind: Kind,
    pub(super) place: Place,
}

/// What a value is.
#[derive(Clone, Debug)]
pub(super) enum Kind {
    /// A status alone.
    Status(u16),
    /// A number, which is a status to those that take one.
    Number(u16),
    /// A response, or what becomes one.
    Response(Answer),
    /// `()`.
    Unit,
    /// A body alone: `"text"`, `Body::empty()`.
    Content(Content),
    /// Header fields alone: `[(header::LOCATION, uri)]`.
    Fields(Vec<String>),
    /// `Ok(..)`.
    Ok(Box<Value>),
    /// `Err(..)`.
    Err(Box<Value>),
    /// `Some(..)`.
    Some(Box<Value>),
    /// `None`.
    None,
    /// `Ok` or `Some` of this, or a failure that is not seen.
    Success(Box<Value>),
    /// A failure that is not seen: `Err` of something, or `None`.
    Failure,
    /// This, converted with `From`: `?` and `.into()` do so.
    Converted(Box<Value>),
    /// Anything else.
    Unknown,
}

/// A response, as far as it is seen.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    /// Its code; `None` where it cannot be told.
    pub(super) code: Option<u16>,
    /// Whether it has content.
    pub(super) content: Content,
    /// The header fields that are set, lower case.
    pub(super) fields: Vec<String>,
    /// Whether these are all.
    pub(super) fields_closed: bool,
    /// Whether it is the framework's own error type.
    pub(super) error: bool,
    /// The token that says which status it is.
    pub(super) mark: Option<Span>,
}

/// The values that an expression may have; none, if it never comes to have one.
pub(super) type Values = Vec<Value>;

/// The most values that one expression is followed through.
const MOST: usize = 64;

impl Value {
    pub(super) const fn new(kind: Kind, place: Place) -> Self {
        Self { kind, place }
    }

    pub(super) const fn unknown(place: Place) -> Self {
        Self::new(Kind::Unknown, place)
    }

    /// The value as a response: a status alone becomes one, as the frameworks make it.
    pub(super) fn answer(&self, candidates: &Candidates) -> Option<Answer> {
        match &self.kind {
            Kind::Response(answer) => Some(answer.clone()),
            Kind::Status(code) => {
                let bare = candidates.bare_status(*code);
                let answer = Answer { content: bare.unwrap_or_default(), ..Answer::of(bare.map(|_| *code)) };
                Some(answer.marked(self.place.mark))
            }
            _ => None,
        }
    }

    /// The content that the value is, or that the response has.
    pub(super) fn content(&self) -> Content {
        match &self.kind {
            Kind::Unit => Content::Empty,
            Kind::Content(content) => *content,
            Kind::Response(answer) => answer.content,
            // What is converted into a body stays what it is.
            Kind::Converted(inner) if matches!(inner.kind, Kind::Content(_)) => inner.content(),
            _ => Content::Unknown,
        }
    }

    /// Maps what is inside `Ok`, `Err` or `Some`.
    pub(super) fn wrap(self, kind: impl FnOnce(Box<Self>) -> Kind) -> Self {
        let place = self.place;
        Self::new(kind(Box::new(self)), place)
    }
}

impl Answer {
    /// A response of which nothing is known but the code.
    pub(super) const fn of(code: Option<u16>) -> Self {
        Self {
            code,
            content: Content::Unknown,
            fields: Vec::new(),
            fields_closed: true,
            error: false,
            mark: None,
        }
    }

    pub(super) fn marked(self, mark: Span) -> Self {
        Self { mark: Some(mark), ..self }
    }

    pub(super) fn at(self, place: Place) -> Value {
        let place = self.mark.map_or(place, |mark| place.marked(mark));
        Value::new(Kind::Response(self), place)
    }
}

/// At most as many values as are followed: beyond that, one that is unknown.
pub(super) fn bounded(values: Values) -> Values {
    match values.first() {
        Some(first) if values.len() > MOST => vec![Value::unknown(first.place)],
        _ => values,
    }
}
