//! The languages of everything that a user reads: English and Korean.

pub(crate) mod testing;

use core::fmt;

/// A language of the generated documentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, `en`.
    English,
    /// Korean, `ko`.
    Korean,
}

impl Language {
    /// Every language, in the order in which they are printed.
    pub const ALL: &'static [Self] = &[Self::English, Self::Korean];

    /// The language of a tag such as `en`, if it is one of ours.
    ///
    /// ```
    /// use responds_core::Language;
    ///
    /// assert_eq!(Language::from_tag("ko"), Some(Language::Korean));
    /// assert_eq!(Language::from_tag("fr"), None);
    /// ```
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|language| language.tag() == tag)
    }

    /// The language's tag: `en` or `ko` (RFC 5646).
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Korean => "ko",
        }
    }
}

/// The languages that a reader asked for: one, or several side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Languages(&'static [Language]);

impl Languages {
    /// Every choice that can be made.
    const CHOICES: &'static [Self] = &[
        Self(&[Language::English]),
        Self(&[Language::Korean]),
        Self(&[Language::English, Language::Korean]),
        Self(&[Language::Korean, Language::English]),
    ];

    /// English alone: the default.
    pub const ENGLISH: Self = Self::CHOICES[0];

    /// The choice that a list such as `en,ko` names; `None` where it names no language of ours.
    ///
    /// ```
    /// use responds_core::{Language, Languages};
    ///
    /// let both = Languages::from_tags("en,ko").unwrap();
    /// assert_eq!(both.as_slice(), [Language::English, Language::Korean]);
    /// assert!(Languages::from_tags("en,fr").is_none());
    /// ```
    #[must_use]
    pub fn from_tags(tags: &str) -> Option<Self> {
        let named = || tags.split(',').map(|tag| Language::from_tag(tag.trim()));
        Self::CHOICES.iter().copied().find(|choice| named().eq(choice.0.iter().copied().map(Some)))
    }

    /// The first language: the one of messages, which are written once.
    #[must_use]
    pub const fn first(self) -> Language {
        self.0[0]
    }

    /// The languages, in the order asked for; never empty.
    #[must_use]
    pub const fn as_slice(self) -> &'static [Language] {
        self.0
    }
}

impl From<Language> for Languages {
    fn from(language: Language) -> Self {
        match language {
            Language::English => Self::CHOICES[0],
            Language::Korean => Self::CHOICES[1],
        }
    }
}

/// A fixed text in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// The text in English.
    pub en: &'static str,
    /// The text in Korean.
    pub ko: &'static str,
}

/// A sentence with values in it, in every language.
///
/// Nothing is formatted before [`get`](Self::get) has chosen a language and its result is displayed.
#[derive(Clone, Copy, Debug)]
pub struct Sentence<'a> {
    /// The sentence in English.
    pub en: fmt::Arguments<'a>,
    /// The sentence in Korean.
    pub ko: fmt::Arguments<'a>,
}

impl<'a> Sentence<'a> {
    /// The sentence in one language.
    #[must_use]
    pub const fn get(&self, language: Language) -> fmt::Arguments<'a> {
        match language {
            Language::English => self.en,
            Language::Korean => self.ko,
        }
    }
}

impl Text {
    /// No text.
    pub const EMPTY: Self = Self { en: "", ko: "" };

    /// Returns `true` if there is no text.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.en.is_empty()
    }

    /// The text in one language.
    #[must_use]
    pub const fn get(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::Korean => self.ko,
        }
    }
}
