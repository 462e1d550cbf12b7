//! The answers of types: those of the framework, and those that become responses through a trait.

use responds_core::contract::Content;

/// A response, as far as a fact fixes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its code.
    pub code: u16,
    /// Its content: present, empty or unknown.
    pub content: Content,
    /// The header fields that it has, lower case.
    pub fields: &'static [&'static str],
}

/// The answer of a type that a handler returns.
#[derive(Debug)]
pub struct TypeFact {
    /// The end of its path, often one segment; `()` and `str` too.
    ///
    /// A segment before it is needed if the name alone is too common: `status::Created`.
    pub name: &'static str,
    /// Its answer.
    pub answer: TypeAnswer,
    /// The code that it is sent as if it cannot be written: a value that does not serialise, a location that
    /// is no header value. Possible, never certain.
    pub fails: Option<u16>,
    /// True if it is sent before the handler runs, whatever that returns: the answer to an upgrade.
    pub early: bool,
}

/// The answer of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypeAnswer {
    /// Always this.
    Fixed(Answer),
    /// This around the answer of its first type argument, unless that fails.
    Around(Answer),
    /// One of these, and no other.
    OneOf(&'static [Answer]),
    /// The answer of its type argument, by index.
    Argument(usize),
    /// The answer of either of its two type arguments.
    Either,
}

/// A trait by which a service's own types become responses.
#[derive(Debug)]
pub struct ResponderFact {
    /// Its name.
    pub name: &'static str,
    /// The functions that say which response; the first one that an impl has counts.
    pub functions: &'static [(&'static str, Says)],
    /// The status of an impl that has none of them.
    pub otherwise: Option<u16>,
}

/// The kind of answer that a function of a responder trait gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// It returns the response.
    Response,
    /// It returns the status.
    Status,
    /// It writes to the response that it receives.
    Written,
}

/// Makes a response.
pub(crate) const fn answer(code: u16, content: Content, fields: &'static [&'static str]) -> Answer {
    Answer { code, content, fields }
}

impl TypeFact {
    /// Makes a type that always answers the same.
    pub(crate) const fn fixed(name: &'static str, answer: Answer) -> Self {
        Self { name, answer: TypeAnswer::Fixed(answer), fails: None, early: false }
    }

    /// Makes a type that is sent before the handler runs.
    pub(crate) const fn early(name: &'static str, answer: Answer) -> Self {
        Self { early: true, ..Self::fixed(name, answer) }
    }

    /// Makes a type that gives this answer around that of its first argument, unless that fails.
    pub(crate) const fn around(name: &'static str, answer: Answer) -> Self {
        Self { name, answer: TypeAnswer::Around(answer), fails: None, early: false }
    }

    /// Makes a type that leaves room for these answers.
    pub(crate) const fn one_of(name: &'static str, answers: &'static [Answer]) -> Self {
        Self { name, answer: TypeAnswer::OneOf(answers), fails: None, early: false }
    }

    /// Makes a type that gives the answer of its first argument.
    pub(crate) const fn wraps(name: &'static str) -> Self {
        Self { name, answer: TypeAnswer::Argument(0), fails: None, early: false }
    }

    /// Makes a type that gives the answer of either of its two arguments.
    pub(crate) const fn either(name: &'static str) -> Self {
        Self { name, answer: TypeAnswer::Either, fails: None, early: false }
    }

    /// Adds the code that it is sent as if it cannot be written.
    pub(crate) const fn or(self, code: u16) -> Self {
        Self { fails: Some(code), ..self }
    }
}

impl ResponderFact {
    /// Makes a trait with these functions.
    pub(crate) const fn new(name: &'static str, functions: &'static [(&'static str, Says)]) -> Self {
        Self { name, functions, otherwise: None }
    }

    /// Adds the status of an impl that has none of its functions.
    pub(crate) const fn otherwise(self, code: u16) -> Self {
        Self { otherwise: Some(code), ..self }
    }
}
