//! Parse errors, each at its place, in the language of the messages.

use std::{cell::Cell, fmt};

use quote::ToTokens;
pub use responds_core::Language;
use responds_core::Text;

thread_local! {
    /// The language of the messages. syn's parsers take no argument by which it could be handed down.
    static LANGUAGE: Cell<Language> = const { Cell::new(Language::English) };
}

/// Sets the language of the messages that follow on this thread.
pub fn speak(language: Language) {
    LANGUAGE.set(language);
}

/// The language of the messages on this thread.
#[must_use]
pub fn language() -> Language {
    LANGUAGE.get()
}

/// A text in the language of the messages; it can only be made of one in each language.
#[derive(Clone, Debug)]
pub struct Worded(String);

/// Words a text in English and in Korean, with names in braces, and chooses the language of the messages.
#[macro_export]
macro_rules! worded {
    ($en:literal, $ko:literal $(,)?) => {{
        const { assert!($crate::mistake::is_korean($ko), "the second text is not Korean") };
        $crate::mistake::Worded::new(match $crate::mistake::language() {
            $crate::mistake::Language::English => ::std::fmt::format(::core::format_args!($en)),
            $crate::mistake::Language::Korean => ::std::fmt::format(::core::format_args!($ko)),
        })
    }};
}

impl Worded {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Display for Worded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Text> for Worded {
    fn from(text: Text) -> Self {
        Self(text.get(language()).to_owned())
    }
}

/// Returns `true` if a text has Korean letters.
#[doc(hidden)]
#[must_use]
pub const fn is_korean(text: &str) -> bool {
    let (bytes, mut i) = (text.as_bytes(), 0);
    while i < bytes.len() {
        // UTF-8 writes the syllables from U+AC00 to U+D7A3 with these as the first of three bytes.
        if matches!(bytes[i], 0xea..=0xed) {
            return true;
        }
        i += 1;
    }
    false
}

/// A mistake in an attribute: the defect and the help.
///
/// It has the form of the rules' findings: one line for the defect, one for the help.
pub fn mistake(at: &impl ToTokens, what: impl Into<Worded>, help: impl Into<Worded>) -> syn::Error {
    syn::Error::new_spanned(at, words(what, help))
}

/// The words of a mistake.
pub fn words(what: impl Into<Worded>, help: impl Into<Worded>) -> String {
    format!("{}\n  = help: {}", what.into(), help.into())
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
    pub fn add(&mut self, at: &impl ToTokens, what: Worded, help: Worded) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_chosen_by_the_language_of_the_thread() {
        let code = 204;
        let text = || worded!("`{code}` is read", "`{code}` 항목을 읽는다").to_string();
        assert_eq!(text(), "`204` is read");
        speak(Language::Korean);
        assert_eq!(text(), "`204` 항목을 읽는다");
        speak(Language::English);
    }

    #[test]
    fn korean_is_told_by_its_letters() {
        assert!(is_korean("`404`처럼 쓴다"));
        assert!(!is_korean("write `404`: “…” → §9.1"));
    }
}
