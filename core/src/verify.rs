//! The const side: what types say they send, compared with a declaration as the service compiles.
//!
//! Macros put calls of [`declared`] and [`Returned`] into constants; nothing of it is left at run time.

mod probe;
mod words;

pub use self::{
    probe::{Fallback, Opaque, Probe},
    words::Words,
};
pub use crate::contract::{By, Content, Description};
use crate::{
    Status, StatusSet,
    rule::wording::{BY_ITSELF, CAN_ANSWER, CAN_RESPOND, NOT_DECLARED},
    rules::body_not_allowed::{self, CONTENT_WITH, HAS_NONE},
};

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
    /// What it sends.
    const SENDS: Sends;
}

/// Types of arguments that know what they answer by themselves when a request does not fit them.
///
/// What extractors reject with is documented without being declared; `..Extractors` declares it, and
/// the rule `undeclared_rejection` asks for that.
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
    /// What it rejects with.
    const REJECTS: Sends;
}

/// What a type sends: a tree, so that types made of others are made of what these send.
#[derive(Clone, Copy, Debug)]
pub enum Sends {
    /// Anything: nothing is known.
    Open,
    /// These, and nothing else.
    Answers(&'static [Answer]),
    /// What either of two sends.
    Both(&'static Self, &'static Self),
}

/// One status that a type sends.
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    /// The code; in a shared set also a class, by its first digit, or 0 for `default`.
    pub code: u16,
    /// What sends it: `TodoError::Conflict`.
    pub from: &'static str,
    /// Whether that sends it when it is returned, or something around the handler does.
    pub by: By,
    /// The phrase that `custom(..)` gives it.
    pub phrase: Option<&'static str>,
    /// Whether the type says that it sends it; otherwise it merely leaves room for it.
    pub certain: bool,
    /// Whether it comes with content.
    pub content: Content,
    /// The media type of that content, where it is known.
    pub content_type: Option<&'static str>,
    /// The header fields that it comes with.
    pub fields: &'static [&'static str],
    /// When it is sent.
    pub description: Description<'static>,
}

impl Answer {
    /// A status that a type says it sends, and of which nothing else is known.
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

    /// Whether nothing else can be sent than what is known.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        match self {
            Self::Open => false,
            Self::Answers(_) => true,
            Self::Both(one, other) => one.is_closed() && other.is_closed(),
        }
    }

    /// Whether a code may be sent: it is known, or anything may.
    #[must_use]
    pub const fn may_send(&self, code: u16) -> bool {
        match self {
            Self::Open => true,
            Self::Both(one, other) => one.may_send(code) || other.may_send(code),
            Self::Answers(_) => self.has(code),
        }
    }

    /// This, where all of it is known; else what is known of two halves.
    #[must_use]
    pub const fn or(&self, ok: &'static Self, err: &'static Self) -> Self {
        match self {
            Self::Open => Self::Both(ok, err),
            known => *known,
        }
    }

    /// This, and what another sends.
    #[must_use]
    pub const fn and(&'static self, other: &'static Self) -> Self {
        Self::Both(self, other)
    }

    /// Whether a code is among what is known.
    #[must_use]
    pub const fn has(&self, code: u16) -> bool {
        self.source(code).is_some()
    }

    /// The codes that are known; with `certain`, those alone that the type says it sends.
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

    /// What sends a code.
    const fn source(&self, code: u16) -> Option<&'static str> {
        match self {
            Self::Open => None,
            Self::Both(one, other) => match one.source(code) {
                None => other.source(code),
                source => source,
            },
            Self::Answers(answers) => {
                let mut i = 0;
                while i < answers.len() {
                    if stands_for(answers[i].code, code) {
                        return Some(answers[i].from);
                    }
                    i += 1;
                }
                None
            }
        }
    }
}

/// What a handler declares, as far as const evaluation needs it.
#[derive(Clone, Copy, Debug)]
pub struct Declared {
    /// The handler's name.
    pub handler: &'static str,
    /// The codes and classes that are written, each class by its first digit; 0 is `default`.
    keys: &'static [u16],
    /// The codes that are declared beside them.
    more: StatusSet,
}

impl Declared {
    /// A declaration of these codes and classes, each class by its first digit; 0 is `default`.
    #[must_use]
    pub const fn new(handler: &'static str, keys: &'static [u16]) -> Self {
        Self { handler, keys, more: StatusSet::EMPTY }
    }

    /// The same, with these codes too.
    #[must_use]
    pub const fn or(self, codes: &[u16]) -> Self {
        Self { more: self.more.union(StatusSet::of(codes)), ..self }
    }

    /// The same, with all that a type sends: `..AuthError`.
    #[must_use]
    pub const fn and(self, sends: &Sends) -> Self {
        Self { more: self.more.union(sends.codes(false)), ..self }
    }

    /// Whether a code is declared, by itself, by its class or by `default`.
    #[must_use]
    pub const fn has(&self, code: u16) -> bool {
        let mut i = 0;
        while i < self.keys.len() {
            if stands_for(self.keys[i], code) {
                return true;
            }
            i += 1;
        }
        self.more.contains(code)
    }

    /// Whether all that a type is known to send is declared.
    #[must_use]
    pub const fn covers(&self, sends: &Sends) -> bool {
        self.missing(sends, false).is_empty()
    }

    /// The codes that a type is known to send, and that are not declared; with `certain`, of those alone
    /// that the type says it sends.
    ///
    /// Const evaluation is slow: where nothing is missing, each code is compared, and no set is made.
    const fn missing(&self, sends: &Sends, certain: bool) -> StatusSet {
        match sends {
            Sends::Open => StatusSet::EMPTY,
            Sends::Both(one, other) => self.missing(one, certain).union(self.missing(other, certain)),
            Sends::Answers(answers) => {
                let mut missing = StatusSet::EMPTY;
                let mut i = 0;
                while i < answers.len() {
                    let Answer { code, certain: said, .. } = answers[i];
                    if (said || !certain) && !self.has(code) {
                        missing = missing.with(code);
                    }
                    i += 1;
                }
                missing
            }
        }
    }
}

/// Whether a key stands for a code: by itself, as the first digit of its class, or as 0 for all.
const fn stands_for(key: u16, code: u16) -> bool {
    key == code || key == code / 100 || key == 0
}

/// The codes that a key stands for: one, those of a class by its first digit, or for 0 all.
const fn of_key(key: u16) -> StatusSet {
    match (key, crate::Class::from_digit(key)) {
        (0, _) => StatusSet::ALL,
        (_, Some(class)) => StatusSet::of_class(class),
        (code, None) => StatusSet::of(&[code]),
    }
}

/// Fails to compile where an argument answers by itself with what is not declared.
///
/// # Panics
/// In const evaluation, with the codes.
#[track_caller]
pub const fn rejections(declared: &Declared, extractor: &str, rejects: &Sends) {
    let missing = declared.missing(rejects, false);
    if missing.is_empty() {
        return;
    }
    let words =
        Words::new().code(extractor).text(CAN_ANSWER).codes(missing).text(BY_ITSELF).text(NOT_DECLARED);
    let words = words.text("\n  = help: write `..Extractors`, or `elsewhere(").codes(missing).text(")`");
    panic!("{}", words.text("\n  = rule: undeclared_rejection").as_str())
}

/// Fails to compile where a code is not declared, with these words.
///
/// # Panics
/// In const evaluation.
#[track_caller]
pub const fn covered(declared: &Declared, code: u16, words: &str) {
    assert!(declared.has(code), "{}", words);
}

/// Fails to compile where a type does not say all that it sends, with these words.
///
/// # Panics
/// In const evaluation.
#[track_caller]
pub const fn known(sends: &Sends, words: &str) {
    assert!(sends.is_closed(), "{}", words);
}

/// Fails to compile where a type says that it sends what is not declared, or content that may not be.
///
/// # Panics
/// In const evaluation, with the codes and where they come from.
#[track_caller]
pub const fn declared(declared: &Declared, sends: &Sends) {
    bodiless(sends);
    let missing = declared.missing(sends, true);
    if missing.is_empty() {
        return;
    }
    let words = Words::new().code(declared.handler).text(CAN_RESPOND);
    let words = listed(&words, sends, missing).text(NOT_DECLARED);
    let words = words.text("\n  = help: add `").codes(missing).text("` to `#[responds(..)]`");
    panic!("{}", words.text("\n  = rule: undeclared_status").as_str())
}

/// Fails to compile where a type says that it sends content with a status that has none.
#[track_caller]
const fn bodiless(sends: &Sends) {
    match sends {
        Sends::Open => {}
        Sends::Both(one, other) => {
            bodiless(one);
            bodiless(other);
        }
        Sends::Answers(answers) => {
            let mut i = 0;
            while i < answers.len() {
                if matches!(answers[i].content, Content::Present) {
                    has_content(&answers[i]);
                }
                i += 1;
            }
        }
    }
}

/// Fails to compile where an answer with content may have none.
#[track_caller]
const fn has_content(answer: &Answer) {
    let Some(status) = Status::from_code(answer.code) else { return };
    let Some(consequence) = body_not_allowed::consequence(status) else { return };
    let words = Words::new().text(CONTENT_WITH).status(answer.code).text(" from ").code(answer.from);
    let words = words.text(HAS_NONE).text(consequence);
    let words = words.text("\n  = help: leave the content out, or answer ").status(Status::OK.code());
    panic!("{}", words.text("\n  = rule: body_not_allowed").as_str())
}

/// The codes and what sends each: ``404 Not Found from `TodoError::Missing` and 409 …``.
const fn listed(words: &Words, sends: &Sends, codes: StatusSet) -> Words {
    let (mut words, mut left) = (*words, codes);
    let mut first = true;
    while let Some(code) = left.first() {
        left = left.without(code);
        words = match (first, left.is_empty()) {
            (true, _) => words,
            (false, false) => words.text(", "),
            (false, true) => words.text(" and "),
        };
        first = false;
        words = words.status(code);
        words = match sends.source(code) {
            None => words,
            Some(source) => words.text(" from ").code(source),
        };
    }
    words
}

/// Whether a declared status can be returned, as a type: where it cannot, using
/// [`unreturned_status`](Returned::<false>::unreturned_status) warns.
#[derive(Debug)]
pub struct Returned<const RETURNED: bool>;

impl Returned<true> {
    /// The status can be returned.
    pub const fn unreturned_status() {}
}

impl Returned<false> {
    /// The status cannot be returned.
    #[deprecated(note = "the handler never responds with this status: nothing that it returns sends it\n  \
                         = help: leave it out, or write it inside `elsewhere(..)` if something around the handler sends it\n  \
                         = rule: unreturned_status")]
    pub const fn unreturned_status() {}
}

#[cfg(test)]
mod tests {
    use super::*;

    static ERROR: Sends = Sends::Answers(&[Answer::new(404, "E::Missing"), Answer::new(409, "E::Conflict")]);
    static REDIRECT: Sends =
        Sends::Answers(&[Answer::new(303, "Redirect").possible(), Answer::new(307, "Redirect").possible()]);
    static BOTH: Sends = Sends::Both(&REDIRECT, &ERROR);
    static HALF: Sends = Sends::Both(&Sends::Open, &ERROR);

    #[test]
    fn trees_are_made_of_their_parts() {
        assert!(BOTH.is_closed() && !HALF.is_closed());
        assert!(BOTH.has(303) && HALF.has(409) && !HALF.has(500));
        assert_eq!(BOTH.codes(true), StatusSet::of(&[404, 409]));
        assert_eq!(BOTH.codes(false), StatusSet::of(&[303, 307, 404, 409]));
        assert_eq!(HALF.source(409), Some("E::Conflict"));
    }

    #[test]
    fn declarations_cover_codes_classes_and_all() {
        declared(&Declared::new("f", &[404, 409]), &BOTH);
        declared(&Declared::new("f", &[4]), &BOTH);
        declared(&Declared::new("f", &[0]), &BOTH);
        declared(&Declared::new("f", &[]), &REDIRECT);
    }

    #[test]
    fn a_set_may_hold_classes_and_default() {
        static CLASS: Sends = Sends::Answers(&[Answer::new(5, "Set").possible()]);
        static ALL: Sends = Sends::Answers(&[Answer::new(0, "Set").possible().elsewhere()]);
        let declared = Declared::new("f", &[200]);
        assert!(CLASS.has(503) && !CLASS.has(404) && CLASS.codes(true).is_empty());
        assert!(declared.and(&CLASS).has(599) && declared.and(&ALL).has(404));
    }

    #[test]
    fn what_is_missing_is_named_with_its_source() {
        let words = listed(&Words::new(), &BOTH, StatusSet::of(&[404, 409]));
        assert_eq!(words.as_str(), "404 Not Found from `E::Missing` and 409 Conflict from `E::Conflict`");
    }
}
