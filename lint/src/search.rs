//! Looks for words in the catalogue and among the rules, in English and in Korean.

mod index;
mod normal;
mod rank;
mod term;

use std::sync::LazyLock;

use responds_core::{Language, Text};

use self::normal::normal;
pub(crate) use self::normal::{SPELLINGS, one_form};
use crate::{explain::Subject, page::Page};

/// Something that was found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The subject.
    pub subject: Subject,
    /// In which of its texts.
    pub place: Place,
    /// That text.
    pub text: String,
    /// The score; a better hit has a higher one.
    pub score: u32,
    /// `true` if it has all of the words; if no hit has all, the hits have most of them.
    pub complete: bool,
}

/// The text that contains the words, the most significant first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The code.
    Code,
    /// The phrase, another name, the constant, the rule's id.
    Name,
    /// A word by which people look for it.
    Keyword,
    /// A header field that it asks for.
    Asked,
    /// A header field that goes with it, or not.
    Field,
    /// The meaning.
    Text,
    /// The name of the class.
    Class,
    /// The difference from another code.
    Confusion,
    /// A vendor's code that it should replace.
    Instead,
    /// A method that goes with it, or not.
    Method,
    /// The remarks on fields, methods, or the reason of a rule.
    Note,
}

impl Place {
    /// The weight of a hit in this text.
    const fn weight(self) -> u32 {
        match self {
            Self::Code => 100,
            Self::Name => 60,
            Self::Keyword => 50,
            Self::Asked => 45,
            Self::Field => 30,
            Self::Text => 20,
            Self::Confusion | Self::Instead | Self::Class => 10,
            Self::Method => 8,
            Self::Note => 6,
        }
    }

    /// The name of the text; empty if the hit shows it anyway.
    const fn name(self) -> Option<Text> {
        Some(match self {
            Self::Code | Self::Name | Self::Text | Self::Class => return None,
            Self::Keyword => Text { en: "looked for as", ko: "검색어" },
            Self::Asked | Self::Field => Text { en: "header field", ko: "헤더 필드" },
            Self::Confusion => Text { en: "told apart", ko: "구별" },
            Self::Instead => Text { en: "replaces", ko: "대체" },
            Self::Method => Text { en: "method", ko: "메서드" },
            Self::Note => Text { en: "noted", ko: "참고" },
        })
    }
}

/// The best hits and those about as good, best first, in the same order on every run.
///
/// All words are searched, in both languages; if no text has all of them, those with the most count.
#[must_use]
pub fn search(question: &str) -> Vec<Hit> {
    static INDEX: LazyLock<index::Index> = LazyLock::new(index::Index::new);
    rank::ranked(&INDEX, &normal(question))
}

/// The hits as a page.
#[must_use]
pub fn page(hits: &[Hit], language: Language) -> Page {
    let mut page = Page::default();
    for Hit { subject, place, text, .. } in hits {
        let why = place.name().map(|name| format!("{}: {text}", name.get(language)));
        page.item(subject.title(language), subject.summary(language), why.unwrap_or_default());
    }
    page
}
