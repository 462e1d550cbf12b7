//! Parse errors, each at its place.

use quote::ToTokens;

/// A mistake in an attribute: the defect and the help.
///
/// It has the form of the rules' findings: one line for the defect, one for the help.
pub(crate) fn mistake(
    at: &impl ToTokens,
    what: impl core::fmt::Display,
    help: impl core::fmt::Display,
) -> syn::Error {
    syn::Error::new_spanned(at, words(what, help))
}

/// The words of a mistake.
pub(crate) fn words(what: impl core::fmt::Display, help: impl core::fmt::Display) -> String {
    format!("{what}\n  = help: {help}")
}

/// The most mistakes that one attribute reports: a reader mends those first.
pub const MOST: usize = 24;

/// The mistakes of one attribute, each at its own place.
#[derive(Debug, Default)]
pub struct Mistakes {
    errors: Vec<syn::Error>,
    /// `true` if there are others, which are reported at another attribute.
    elsewhere: bool,
}

impl Mistakes {
    /// Adds a mistake: the defect at some tokens, and the help.
    pub fn add(&mut self, at: &impl ToTokens, what: &str, help: &str) {
        self.push(mistake(at, what, help));
    }

    /// Takes one more, or several that were combined.
    pub(crate) fn push(&mut self, error: syn::Error) {
        self.errors.extend(error);
    }

    /// Takes a mistake where something could not be read.
    pub(crate) fn ok<T>(&mut self, read: syn::Result<T>) -> Option<T> {
        read.map_err(|error| self.push(error)).ok()
    }

    /// Notes that there are others, which are reported at another attribute.
    pub(crate) fn note(&mut self, others: &Self) {
        self.elsewhere |= !others.is_empty();
    }

    /// Returns the number of mistakes.
    pub(crate) fn len(&self) -> usize {
        self.errors.len()
    }

    /// Returns `true` if there are none, here or at another attribute: everything was parsed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.errors.is_empty() && !self.elsewhere
    }
}

impl IntoIterator for Mistakes {
    type Item = syn::Error;
    type IntoIter = std::vec::IntoIter<syn::Error>;

    fn into_iter(self) -> Self::IntoIter {
        self.errors.into_iter()
    }
}
