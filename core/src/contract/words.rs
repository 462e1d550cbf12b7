//! The catalogue's texts for declared responses.

use super::{Declared, Key};
use crate::{Cite, Class, Language, Status, Text};

/// The description of `default`.
const DEFAULT: Text = Text {
    en: "Any status that is not listed here.",
    ko: "여기에 나열되지 않은 모든 상태이다.",
};

impl Key {
    /// The name in the catalogue; none for `default` and for codes that it lacks.
    #[must_use]
    pub fn name(self, language: Language) -> Option<&'static str> {
        match self {
            Self::Class(class) => Some(class.name(language)),
            Self::Code(_) | Self::Default => self.status().map(|status| status.name(language)),
        }
    }

    /// Returns `true` if a text is the reason phrase of its status, and nothing else.
    #[must_use]
    pub fn is_phrase(self, text: &str) -> bool {
        let text = text.trim().trim_end_matches('.');
        self.status().is_some_and(|status| text.eq_ignore_ascii_case(status.name(Language::English)))
    }

    /// The section that defines it.
    #[must_use]
    pub fn cite(self) -> Option<Cite> {
        match self {
            Self::Class(class) => Some(class.cite()),
            Self::Code(_) | Self::Default => self.status().map(Status::cite),
        }
    }

    /// The description in the catalogue; for an unknown code that of its class, since that is how
    /// clients read it (RFC 9110 §15).
    #[must_use]
    pub fn description(self, language: Language) -> &'static str {
        let class = match self {
            Self::Default => return DEFAULT.get(language),
            Self::Class(class) => Some(class),
            Self::Code(_) => self.code().and_then(Class::of),
        };
        let of_class = class.map_or("", |class| class.description(language));
        self.status().map_or(of_class, |status| status.description(language))
    }
}

impl<'a> Declared<'a> {
    /// Returns the condition under which it is sent: the declared description, else that of the catalogue.
    #[must_use]
    pub fn when(&self, language: Language) -> &'a str {
        self.said(language).unwrap_or_else(|| self.key.description(language))
    }

    /// Returns the declared description; none, if it only repeats the reason phrase, which says less than the catalogue.
    #[must_use]
    pub fn said(&self, language: Language) -> Option<&'a str> {
        self.description.get(language).filter(|text| !self.key.is_phrase(text))
    }
}
