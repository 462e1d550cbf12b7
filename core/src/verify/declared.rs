//! The declaration of a handler, in const evaluation.

use super::{Answer, Sends};
use crate::{Language, StatusSet};

/// The declaration of a handler, as far as const evaluation needs it.
#[derive(Clone, Copy, Debug)]
pub struct Declared<const N: usize> {
    /// The handler's name.
    pub handler: &'static str,
    /// The language of the messages.
    pub(super) language: Language,
    /// The codes and classes that are written, each class by its first digit; 0 is `default`.
    keys: [u16; N],
    /// The codes that are declared beside them.
    more: StatusSet,
}

impl<const N: usize> Declared<N> {
    /// A declaration of these codes and classes, each class by its first digit; 0 is `default`.
    #[must_use]
    pub const fn new(handler: &'static str, keys: [u16; N]) -> Self {
        Self { handler, language: Language::English, keys, more: StatusSet::EMPTY }
    }

    /// The same, with messages in a language.
    #[must_use]
    pub const fn in_language(self, language: Language) -> Self {
        Self { language, ..self }
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

    /// Returns `true` if a code is declared: as itself, by its class or by `default`.
    #[must_use]
    pub const fn has(&self, code: u16) -> bool {
        let mut i = 0;
        while i < N {
            if stands_for!(self.keys[i], code) {
                return true;
            }
            i += 1;
        }
        self.more.contains(code)
    }

    /// Returns `true` if all known codes of a type are declared.
    #[must_use]
    pub const fn covers(&self, sends: &Sends) -> bool {
        self.covers_all(sends, false)
    }

    /// Returns `true` if all codes that a type declares are declared by the handler too.
    #[must_use]
    pub const fn covers_certain(&self, sends: &Sends) -> bool {
        self.covers_all(sends, true)
    }

    /// Returns `true` if the known codes of a type are declared; with `certain`, only those that the type declares.
    pub(super) const fn covers_all(&self, sends: &Sends, certain: bool) -> bool {
        match sends {
            Sends::Open => true,
            Sends::Both(one, other) => self.covers_all(one, certain) && self.covers_all(other, certain),
            Sends::Answers(answers) => {
                let mut i = 0;
                while i < answers.len() {
                    if (answers[i].certain || !certain) && !self.has(answers[i].code) {
                        return false;
                    }
                    i += 1;
                }
                true
            }
        }
    }

    /// The known codes of a type that are not declared; with `certain`, only those that the type declares.
    pub(super) const fn missing(&self, sends: &Sends, certain: bool) -> StatusSet {
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

/// Tells if a key covers a code: as the code itself, the first digit of its class, or 0 for all.
///
/// It is no function, since every handler compares its codes in const evaluation, which spends most of its time on calls.
macro_rules! stands_for {
    ($key:expr, $code:expr) => {
        $key == $code || $key == $code / 100 || $key == 0
    };
}
pub(super) use stands_for;

/// The codes that a key covers: one, those of a class by its first digit, or for 0 all.
pub(super) const fn of_key(key: u16) -> StatusSet {
    match (key, crate::Class::from_digit(key)) {
        (0, _) => StatusSet::ALL,
        (_, Some(class)) => StatusSet::of_class(class),
        (code, None) => StatusSet::of(&[code]),
    }
}
