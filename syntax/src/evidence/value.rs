//! The values that an expression may have, as far as statuses are concerned.

use std::{collections::HashSet, rc::Rc};

use proc_macro2::Span;
use responds_core::contract::Content;
use syn::Type;

use super::world::Callee;
use crate::{frameworks::Candidates, place::Place};

/// A value, and where it was made.
#[derive(Clone, Debug)]
pub struct Value {
    /// What it is.
    pub kind: Kind,
    /// Where it was made.
    pub place: Place,
    /// Whether a type or an unknown argument merely leaves room for it: no path is seen that makes it.
    pub perhaps: bool,
    /// Whether, and as what, it was handed to the function that is read.
    pub given: Given,
    /// The calls through which it came, the outermost first.
    pub via: Option<Rc<Via>>,
}

/// Whether a value was handed to the function that is read: then which one it is was decided elsewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Given {
    /// It was not.
    #[default]
    No,
    /// As something to work with.
    Data,
    /// As something to be converted or answered with: an error, or the value that becomes the response.
    Subject,
}

/// A call through which a value came.
#[derive(Debug)]
pub struct Via {
    /// What is called, as written.
    pub name: String,
    /// Where.
    pub place: Place,
    /// The call inside that one.
    pub next: Option<Rc<Via>>,
}

/// What a value is.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A status alone.
    Status(u16),
    /// A number, which is a status to those that take one.
    Number(u16),
    /// `true` or `false`.
    Bool(bool),
    /// A response, or what becomes one.
    Response(Answer),
    /// A tuple with elements.
    Tuple(Vec<Value>),
    /// `()`.
    Unit,
    /// A body alone: `"text"`, `Body::empty()`.
    Content(Content),
    /// Header fields alone: `[(header::LOCATION, uri)]`; `None` where it is not seen which, as of a `HeaderMap`.
    Fields(Option<Vec<String>>),
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
    /// A value of a type of the workspace that is seen being made.
    Made(Rc<Made>),
    /// Some value of this canonical type.
    Typed(Rc<Type>),
    /// A closure that gives these when it is called.
    Closure(Rc<Values>),
    /// A function of the workspace, which is handed on to be called elsewhere.
    Function(Function),
    /// Anything else.
    Unknown,
}

/// A function of the workspace, as a value.
#[derive(Clone, Debug)]
pub struct Function {
    /// The function.
    pub callee: Callee,
    /// Its name, as written.
    pub name: Rc<str>,
}

/// A value of a type of the workspace: `StoreError::Duplicate(id)`, `ApiError { status, .. }`.
#[derive(Clone, Debug)]
pub struct Made {
    /// Its canonical type.
    pub ty: Type,
    /// Its variant, where the type is an enum.
    pub variant: Option<String>,
    /// Its fields that are seen, by name or number.
    pub fields: Vec<(String, Values)>,
}

/// A response, as far as it is seen.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its code; `None` where it cannot be told.
    pub code: Option<u16>,
    /// Whether it has content.
    pub content: Content,
    /// The header fields that are set, lower case.
    pub fields: Vec<String>,
    /// Whether these are all.
    pub fields_closed: bool,
    /// Whether it is the framework's own error type.
    pub error: bool,
    /// The token that says which status it is.
    pub mark: Option<Span>,
}

/// The values that an expression may have; none, if it never comes to have one.
pub type Values = Vec<Value>;

/// The most values that one expression is followed through.
const MOST: usize = 64;

impl Value {
    /// A value that was made here.
    #[must_use]
    pub const fn new(kind: Kind, place: Place) -> Self {
        Self { kind, place, perhaps: false, given: Given::No, via: None }
    }

    /// A value of which nothing is known.
    #[must_use]
    pub const fn unknown(place: Place) -> Self {
        Self::new(Kind::Unknown, place)
    }

    /// Some value of a canonical type.
    #[must_use]
    pub fn typed(ty: Type, place: Place) -> Self {
        Self::new(Kind::Typed(Rc::new(ty)), place)
    }

    /// The same, handed to a function.
    #[must_use]
    pub fn given(self, given: Given) -> Self {
        Self { given, ..self }
    }

    /// The same, for which something merely leaves room.
    #[must_use]
    pub fn perhaps(self) -> Self {
        Self { perhaps: true, ..self }
    }

    /// The same, with this doubt as well.
    #[must_use]
    pub(super) fn doubted(self, doubt: bool) -> Self {
        Self { perhaps: self.perhaps || doubt, ..self }
    }

    /// Takes away that it, or what is in it, is certain.
    pub(super) fn doubt(&mut self) {
        self.perhaps = true;
        if let Kind::Ok(inner) | Kind::Err(inner) | Kind::Some(inner) = &mut self.kind {
            inner.doubt();
        }
    }

    /// Whether it is a response that is seen.
    pub(super) const fn is_response(&self) -> bool {
        matches!(self.kind, Kind::Response(_))
    }

    /// Whether it is certainly no success: what is around it is not sent.
    pub(super) const fn fails(&self) -> bool {
        match &self.kind {
            Kind::Err(_) | Kind::None | Kind::Failure => true,
            Kind::Status(code) => *code >= 400,
            _ => false,
        }
    }

    /// Whether it may be none.
    pub(super) const fn may_fail(&self) -> bool {
        self.fails() || matches!(self.kind, Kind::Success(_))
    }

    /// The same, come through a call.
    #[must_use]
    pub fn through(mut self, name: &str, place: Place) -> Self {
        self.note(name, place);
        self
    }

    fn note(&mut self, name: &str, place: Place) {
        self.via = Some(Rc::new(Via { name: name.to_owned(), place, next: self.via.take() }));
        match &mut self.kind {
            Kind::Ok(inner)
            | Kind::Err(inner)
            | Kind::Some(inner)
            | Kind::Success(inner)
            | Kind::Converted(inner) => inner.note(name, place),
            Kind::Tuple(elements) => elements.iter_mut().for_each(|element| element.note(name, place)),
            _ => {}
        }
    }

    /// The canonical type, where it is one that the workspace knows.
    #[must_use]
    pub fn ty(&self) -> Option<&Type> {
        match &self.kind {
            Kind::Made(made) => Some(&made.ty),
            Kind::Typed(ty) => Some(ty),
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

    /// The value, converted: what is converted twice is followed through one conversion.
    #[must_use]
    pub(super) fn converted(self) -> Self {
        if matches!(self.kind, Kind::Converted(_)) { self } else { self.wrap(Kind::Converted) }
    }

    /// Maps what is inside `Ok`, `Err` or `Some`.
    pub(super) fn wrap(self, kind: impl FnOnce(Box<Self>) -> Kind) -> Self {
        let (place, perhaps, via) = (self.place, self.perhaps, self.via.clone());
        Self { perhaps, via, ..Self::new(kind(Box::new(self)), place) }
    }

    /// Another value in the place of this one, which came the same way.
    pub(super) fn becomes(&self, kind: Kind, place: Place) -> Self {
        self.turned(Self::new(kind, place))
    }

    /// The value that this one was turned into: as certain as both, and come the way of this one.
    pub(super) fn turned(&self, into: Self) -> Self {
        Self { perhaps: self.perhaps || into.perhaps, via: joined(self.via.as_ref(), into.via), ..into }
    }

    /// The value that a conversion or an answer led to: the way there goes past this one.
    #[must_use]
    pub fn led_to(&self, into: Self) -> Self {
        let step = match &self.kind {
            Kind::Made(made) => into.through(&made.name(), self.place),
            _ => into,
        };
        let (perhaps, via) = (self.perhaps || step.perhaps, joined(self.via.as_ref(), step.via.clone()));
        Self { perhaps, via, place: self.place.marked(self.place.mark), ..step }
    }
}

/// A way that goes on with another one.
fn joined(first: Option<&Rc<Via>>, then: Option<Rc<Via>>) -> Option<Rc<Via>> {
    let Some(first) = first else { return then };
    let next = joined(first.next.as_ref(), then);
    Some(Rc::new(Via { name: first.name.clone(), place: first.place, next }))
}

impl Made {
    /// How it is spoken of: `StoreError::Duplicate`.
    #[must_use]
    pub fn name(&self) -> String {
        let ty = crate::frameworks::names_of(&self.ty).pop().unwrap_or_default();
        self.variant.as_ref().map_or_else(|| ty.clone(), |variant| format!("{ty}::{variant}"))
    }

    /// The values of a field; `None` where they are not seen.
    #[must_use]
    pub fn field(&self, member: &str) -> Option<&Values> {
        self.fields.iter().find(|(name, _)| name == member).map(|(_, values)| values)
    }
}

impl Answer {
    /// A response of which nothing is known but the code.
    #[must_use]
    pub const fn of(code: Option<u16>) -> Self {
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

    /// The value that this response is.
    #[must_use]
    pub fn at(self, place: Place) -> Value {
        let mark = self.mark.unwrap_or(place.mark);
        // A code that is told later is made there.
        let answer = Self { mark: self.mark.or(self.code.map(|_| mark)), ..self };
        Value::new(Kind::Response(answer), place.marked(mark))
    }
}

/// At most as many values as are followed: beyond that those that differ, or one that is unknown.
pub(super) fn bounded(values: Values) -> Values {
    if values.len() <= MOST {
        return values;
    }
    let values = distinct(values);
    match values.first() {
        Some(first) if values.len() > MOST => vec![Value::unknown(first.place)],
        _ => values,
    }
}

/// Values without those that only repeat a status, the certain ones first.
pub(super) fn distinct(values: Values) -> Values {
    let (possible, certain): (Values, Values) = values.into_iter().partition(|value| value.perhaps);
    let mut seen = HashSet::new();
    let is_new = |value: &Value| same(value).is_none_or(|key| seen.insert(key));
    certain.into_iter().chain(possible).filter(is_new).collect()
}

/// What tells a value from others, where that is no more than a status or a variant.
fn same(value: &Value) -> Option<String> {
    Some(match &value.kind {
        Kind::Status(code) => format!("s{code}"),
        Kind::Made(made) if made.fields.is_empty() => format!("m{}", made.name()),
        Kind::Ok(inner) => format!("o{}", same(inner)?),
        Kind::Err(inner) => format!("e{}", same(inner)?),
        Kind::Some(inner) => format!("j{}", same(inner)?),
        Kind::None => "n".to_owned(),
        _ => return None,
    })
}

/// A status alone as a response, as the frameworks make it.
pub(super) fn bare(code: u16, place: Place, candidates: &Candidates) -> Answer {
    let bare = candidates.bare_status(code);
    let answer = Answer { content: bare.unwrap_or_default(), ..Answer::of(bare.map(|_| code)) };
    answer.marked(place.mark)
}
