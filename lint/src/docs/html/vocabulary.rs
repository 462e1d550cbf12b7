//! What the page's script has to know, as data beside it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{text::Translations, words};
use crate::search::SPELLINGS;

/// What the script has to know.
#[derive(Debug, Serialize)]
pub(super) struct Vocabulary {
    /// Texts that stand on the page repeatedly, and their translations.
    dictionary: BTreeMap<&'static str, &'static str>,
    /// Words that the script writes itself, by their names: English and Korean.
    words: BTreeMap<&'static str, [&'static str; 2]>,
    /// Korean spellings of loan words that stand for the same.
    spellings: &'static [(&'static str, &'static str)],
}

impl Vocabulary {
    /// What goes with a page that has said all that it says.
    pub(super) fn of(translations: &Translations) -> Self {
        let words = words::SCRIPTED.iter().map(|(name, text)| (*name, [text.en, text.ko]));
        Self { dictionary: translations.dictionary(), words: words.collect(), spellings: &SPELLINGS }
    }

    /// As JSON.
    pub(super) fn to_json(&self) -> String {
        // It holds texts alone, which always can be written.
        serde_json::to_string(self).unwrap_or_default()
    }
}
