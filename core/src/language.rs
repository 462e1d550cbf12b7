//! The languages in which statuses are described: English and Korean.

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

    /// English alone: what is used where nothing is asked for.
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

/// One meaning, in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// The meaning in English.
    pub en: &'static str,
    /// The meaning in Korean.
    pub ko: &'static str,
}

impl Text {
    /// The meaning in one language.
    #[must_use]
    pub const fn get(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::Korean => self.ko,
        }
    }
}
