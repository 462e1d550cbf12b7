//! What the specifications say about header fields in responses, status by status.

use crate::{Cite, Class};

/// How strongly a specification speaks (RFC 2119), and the weaker forms beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Demand {
    /// MUST.
    Must,
    /// MUST NOT.
    MustNot,
    /// SHOULD, and the "ought" that RFC 9110 writes without a keyword.
    Should,
    /// SHOULD NOT.
    ShouldNot,
    /// MAY.
    May,
    /// Part of the definition, with no keyword.
    Described,
    /// The field has no meaning there.
    Meaningless,
}

/// To which codes a rule about a field applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Codes {
    /// One code.
    Code(u16),
    /// Every code of a class.
    Class(Class),
    /// Every code but these.
    AllBut(&'static [u16]),
}

/// One statement about one field.
#[derive(Clone, Copy, Debug)]
pub struct FieldRule {
    /// The codes it speaks of.
    pub codes: Codes,
    /// The field's name, as registered: `WWW-Authenticate`.
    pub field: &'static str,
    /// How strongly.
    pub demand: Demand,
    /// When it applies; empty for always.
    pub when: &'static str,
    /// Where it stands.
    pub cites: &'static [Cite],
    /// What else there is to know; may be empty.
    pub note: &'static str,
}

/// Every statement.
pub static RULES: &[FieldRule] = &[];

impl Codes {
    /// Whether a code is among them.
    #[must_use]
    pub const fn contain(self, code: u16) -> bool {
        match self {
            Self::Code(one) => one == code,
            Self::Class(class) => code / 100 == class.digit(),
            Self::AllBut(others) => {
                let mut i = 0;
                while i < others.len() {
                    if others[i] == code {
                        return false;
                    }
                    i += 1;
                }
                true
            }
        }
    }
}

impl FieldRule {
    /// Whether it speaks of a code.
    #[must_use]
    pub const fn applies_to(&self, code: u16) -> bool {
        self.codes.contain(code)
    }
}
