//! What cannot be understood, said where it stands.

use quote::ToTokens;

/// A mistake in an attribute: what is wrong, and what to write instead.
///
/// It reads like the findings of the rules: one line for what is wrong, one for the help.
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
pub struct Mistakes(Vec<syn::Error>);

impl Mistakes {
    /// Takes one more, or several that were combined.
    pub(crate) fn push(&mut self, error: syn::Error) {
        self.0.extend(error);
    }

    /// Takes a mistake where something could not be read.
    pub(crate) fn ok<T>(&mut self, read: syn::Result<T>) -> Option<T> {
        read.map_err(|error| self.push(error)).ok()
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl IntoIterator for Mistakes {
    type Item = syn::Error;
    type IntoIter = std::vec::IntoIter<syn::Error>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
