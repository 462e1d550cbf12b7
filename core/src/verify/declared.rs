//! What a handler declares, in const evaluation.

use super::{Answer, Sends};
use crate::StatusSet;

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

    /// Whether all that a type says it sends is declared.
    #[must_use]
    pub const fn covers_certain(&self, sends: &Sends) -> bool {
        self.missing(sends, true).is_empty()
    }

    /// The codes that a type is known to send, and that are not declared; with `certain`, of those alone
    /// that the type says it sends.
    ///
    /// Const evaluation is slow: where nothing is missing, each code is compared, and no set is made.
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

/// Whether a key stands for a code: by itself, as the first digit of its class, or as 0 for all.
pub(super) const fn stands_for(key: u16, code: u16) -> bool {
    key == code || key == code / 100 || key == 0
}

/// The codes that a key stands for: one, those of a class by its first digit, or for 0 all.
pub(super) const fn of_key(key: u16) -> StatusSet {
    match (key, crate::Class::from_digit(key)) {
        (0, _) => StatusSet::ALL,
        (_, Some(class)) => StatusSet::of_class(class),
        (code, None) => StatusSet::of(&[code]),
    }
}
