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
    /// What.
    pub subject: Subject,
    /// In which of its texts.
    pub place: Place,
    /// That text.
    pub text: String,
    /// How well it fits; of two hits, the one that fits better comes first.
    pub score: u32,
    /// Whether it has all of the words; where nothing has, the hits have most.
    pub complete: bool,
}

/// Which of its texts something is found by, the telling ones first.
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
    /// What it means.
    Text,
    /// What its class is called.
    Class,
    /// How it is told from another.
    Confusion,
    /// A vendor's code that it should replace.
    Instead,
    /// A method that goes with it, or not.
    Method,
    /// What is said of its fields, its methods, or why it is a rule.
    Note,
}

impl Place {
    /// How much it tells that something is found there.
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

    /// What the place is called; nothing, where the hit shows the text anyhow.
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

/// What fits the words best, and all that fits about as well: best first, and the same on every run.
///
/// All words are looked for, in both languages; where nothing has them all, what has most of them counts.
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
