//! The const side: compares the statuses of types with a declaration when the service is compiled.
//!
//! Macros put calls of [`declared`] and uses of [`Rule`] into constants; nothing of it is left at run time.

mod check;
mod declared;
mod probe;
#[cfg(test)]
mod tests;
mod warn;
mod words;

use self::declared::{of_key, stands_for};
pub use self::{
    check::{REJECTS_UNKNOWN, allowed, bodiless, covered, declared, known, rejections, returned},
    declared::Declared,
    probe::{Fallback, Opaque, Probe},
    warn::{Checked, Rule, ko},
    words::Words,
};
pub use crate::Language;
use crate::StatusSet;
pub use crate::contract::{By, Content, Description};

/// Types that know which statuses they send when a handler returns them on framework `F`.
///
/// A type that says so itself implements it for every `F`; a framework's own types implement it for
/// that framework alone, since `()` is one status here and another there.
///
/// ```
/// use responds_core::verify::{Answer, Responds, Sends};
///
/// enum TodoError {
///     Missing,
///     Conflict,
/// }
///
/// impl<F> Responds<F> for TodoError {
///     const SENDS: Sends = Sends::Answers(&[
///         Answer::new(404, "TodoError::Missing"),
///         Answer::new(409, "TodoError::Conflict"),
///     ]);
/// }
///
/// const SENDS: Sends = <TodoError as Responds<()>>::SENDS;
/// assert!(SENDS.is_closed() && SENDS.has(409) && !SENDS.has(500));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say which statuses it sends",
    label = "nothing is known of its statuses",
    note = "derive `Responds` for it, or implement the trait by hand"
)]
pub trait Responds<F> {
    /// The responses that it sends.
    const SENDS: Sends;
}

/// Types of arguments that declare their responses to a request that does not fit them.
///
/// Rejections of extractors are documented without being declared; `..Extractors` declares them, and the rule
/// `undeclared_rejection` asks for that.
///
/// ```
/// use responds_core::verify::{Answer, Rejects, Sends};
///
/// struct Session;
///
/// impl<F> Rejects<F> for Session {
///     const REJECTS: Sends = Sends::Answers(&[Answer::new(401, "Session")]);
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say what it rejects requests with",
    note = "derive `Rejects` for it, or implement the trait by hand"
)]
pub trait Rejects<F> {
    /// The responses that it rejects with.
    const REJECTS: Sends;
}

/// The responses of a type: a tree, so that types that contain others share their parts.
#[derive(Clone, Copy, Debug)]
pub enum Sends {
    /// Anything: nothing is known.
    Open,
    /// These, and nothing else.
    Answers(&'static [Answer]),
    /// The responses of two types.
    Both(&'static Self, &'static Self),
}

/// One status that a type sends.
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    /// The code; in a shared set also a class, by its first digit, or 0 for `default`.
    pub code: u16,
    /// The origin: `TodoError::Conflict`.
    pub from: &'static str,
    /// The sender: the returned value, or something around the handler.
    pub by: By,
    /// The phrase that `custom(..)` gives it.
    pub phrase: Option<&'static str>,
    /// `true` if the type declares it, `false` if the type merely allows it.
    pub certain: bool,
    /// Its content, as far as it is known.
    pub content: Content,
    /// The media type of that content, where it is known.
    pub content_type: Option<&'static str>,
    /// The header fields that it comes with.
    pub fields: &'static [&'static str],
    /// When it is sent.
    pub description: Description<'static>,
}

impl Answer {
    /// Returns a status that a type declares, without any details.
    #[must_use]
    pub const fn new(code: u16, from: &'static str) -> Self {
        Self {
            code,
            from,
            by: By::Handler,
            phrase: None,
            certain: true,
            content: Content::Unknown,
            content_type: None,
            fields: &[],
            description: Description { plain: None, en: None, ko: None },
        }
    }

    /// The same, for a type that merely leaves room for it.
    #[must_use]
    pub const fn possible(self) -> Self {
        Self { certain: false, ..self }
    }

    /// The same, sent by a layer or an extractor.
    #[must_use]
    pub const fn elsewhere(self) -> Self {
        Self { by: By::Elsewhere, ..self }
    }

    /// The same, with this content.
    #[must_use]
    pub const fn with_content(self, content: Content) -> Self {
        Self { content, ..self }
    }
}

impl Sends {
    /// Nothing: a type without values.
    pub const NOTHING: Self = Self::Answers(&[]);

    /// Returns `true` if the responses are closed: nothing else can be sent.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        match self {
            Self::Open => false,
            Self::Answers(_) => true,
            Self::Both(one, other) => one.is_closed() && other.is_closed(),
        }
    }

    /// Returns `true` if a code may be sent: it is known, or the responses are open.
    #[must_use]
    pub const fn may_send(&self, code: u16) -> bool {
        match self {
            Self::Open => true,
            Self::Both(one, other) => one.may_send(code) || other.may_send(code),
            Self::Answers(answers) => position(answers, code) < answers.len(),
        }
    }

    /// Returns these responses if they are closed; else those of two halves.
    #[must_use]
    pub const fn or(&self, ok: &'static Self, err: &'static Self) -> Self {
        match self {
            Self::Open => Self::Both(ok, err),
            known => *known,
        }
    }

    /// The responses of this and of another.
    #[must_use]
    pub const fn and(&'static self, other: &'static Self) -> Self {
        Self::Both(self, other)
    }

    /// Returns `true` if a code is among the known ones.
    #[must_use]
    pub const fn has(&self, code: u16) -> bool {
        match self {
            Self::Open => false,
            Self::Both(one, other) => one.has(code) || other.has(code),
            Self::Answers(answers) => position(answers, code) < answers.len(),
        }
    }

    /// The codes that are known; with `certain`, only those that the type declares.
    #[must_use]
    pub const fn codes(&self, certain: bool) -> StatusSet {
        match self {
            Self::Open => StatusSet::EMPTY,
            Self::Both(one, other) => one.codes(certain).union(other.codes(certain)),
            Self::Answers(answers) => {
                let mut codes = StatusSet::EMPTY;
                let mut i = 0;
                while i < answers.len() {
                    if answers[i].certain || !certain {
                        codes = codes.union(of_key(answers[i].code));
                    }
                    i += 1;
                }
                codes
            }
        }
    }

    /// Returns the origin of a code.
    const fn source(&self, code: u16) -> Option<&'static str> {
        match self {
            Self::Open => None,
            Self::Both(one, other) => match one.source(code) {
                None => other.source(code),
                source => source,
            },
            Self::Answers(answers) => match position(answers, code) {
                i if i < answers.len() => Some(answers[i].from),
                _ => None,
            },
        }
    }
}

/// The position of the first answer that covers a code; the number of answers if there is none.
const fn position(answers: &[Answer], code: u16) -> usize {
    let mut i = 0;
    while i < answers.len() && !(stands_for!(answers[i].code, code)) {
        i += 1;
    }
    i
}
