//! Words by which people search for a status, apart from its names.

mod table;

use crate::{Language, Status};

/// The words by which a status is looked for, in each language.
#[derive(Clone, Copy, Debug)]
pub struct Keywords {
    /// The code.
    pub code: u16,
    /// The English words for its topic, lower case.
    pub en: &'static [&'static str],
    /// The Korean ones: loan words and everyday ones beside the terms of the texts.
    pub ko: &'static [&'static str],
}

/// The words of every status, smallest code first.
pub static ALL: &[Keywords] = table::ALL;

impl Keywords {
    /// The words in one language.
    #[must_use]
    pub const fn get(&self, language: Language) -> &'static [&'static str] {
        match language {
            Language::English => self.en,
            Language::Korean => self.ko,
        }
    }
}

impl Status {
    /// The words by which people search for the status, apart from its names.
    ///
    /// ```
    /// use responds_core::{Language, Status};
    ///
    /// assert!(Status::REQUEST_TIMEOUT.keywords(Language::Korean).contains(&"타임아웃"));
    /// ```
    #[must_use]
    pub fn keywords(self, language: Language) -> &'static [&'static str] {
        let row = ALL.binary_search_by_key(&self.code(), |row| row.code);
        row.map_or(&[], |place| ALL[place].get(language))
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_status_has_words_in_both_languages() {
        assert!(ALL.iter().map(|row| row.code).eq(Status::all().map(Status::code)));
        for status in Status::all() {
            for language in Language::ALL {
                assert!(status.keywords(*language).len() >= 2, "{status}");
            }
        }
    }

    /// A word that is the name already would find nothing more.
    #[test]
    fn words_are_in_their_language_and_add_something() {
        for row in ALL {
            let status = Status::from_code(row.code).unwrap();
            for word in row.en {
                assert!(word.is_ascii() && *word == word.to_ascii_lowercase(), "{status}: {word}");
            }
            for word in row.ko {
                let hangul = word.chars().any(|letter| ('가'..='힣').contains(&letter));
                assert!(hangul && *word != status.name(Language::Korean), "{status}: {word}");
            }
            let words: HashSet<_> = row.en.iter().chain(row.ko).collect();
            assert_eq!(words.len(), row.en.len() + row.ko.len(), "{status}");
            assert!(words.iter().all(|word| !word.is_empty() && word.trim() == **word), "{status}");
        }
    }
}
