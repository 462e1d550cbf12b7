//! How status codes fit with request methods.

use crate::{Cite, header::Codes};

/// How well a code and a method go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fit {
    /// Meant for each other.
    Fine,
    /// Allowed, and seldom what is meant.
    Suspicious,
    /// Ruled out.
    Violation,
}

/// What a statement about a code and a method rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// MUST.
    Must,
    /// MUST NOT.
    MustNot,
    /// SHOULD.
    Should,
    /// SHOULD NOT.
    ShouldNot,
    /// MAY.
    May,
    /// Text of a specification without a keyword.
    Text,
    /// Our own inference.
    Advice,
}

/// How some codes fit with some methods.
#[derive(Clone, Copy, Debug)]
pub struct MethodFit {
    /// The codes.
    pub codes: Codes,
    /// The methods, upper case; empty for any.
    pub methods: &'static [&'static str],
    /// How well they fit.
    pub fit: Fit,
    /// What that rests on.
    pub basis: Basis,
    /// When it holds; empty for always.
    pub when: &'static str,
    /// Where it stands.
    pub cites: &'static [Cite],
    /// Why, in a few words.
    pub reason: &'static str,
}

/// Every statement; where several apply, the narrowest condition that is true wins.
pub static FITS: &[MethodFit] = &[];

impl MethodFit {
    /// Whether it speaks of a code.
    #[must_use]
    pub const fn applies_to(&self, code: u16) -> bool {
        self.codes.contain(code)
    }
}
