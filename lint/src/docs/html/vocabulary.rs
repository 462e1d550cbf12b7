//! The data for the page's script.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{text::Translations, words};
use crate::search::SPELLINGS;

/// The data for the page's script.
#[derive(Debug, Serialize)]
pub(super) struct Vocabulary {
    /// Repeated texts of the page, and their translations.
    dictionary: BTreeMap<&'static str, &'static str>,
    /// Words that the script writes itself, by their names: English and Korean.
    words: BTreeMap<&'static str, [&'static str; 2]>,
    /// Korean spellings of loan words that mean the same.
    spellings: &'static [(&'static str, &'static str)],
}

impl Vocabulary {
    /// Returns the data for a page that is rendered completely.
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
