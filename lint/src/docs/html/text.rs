//! Text on the page: with its translation beside it, with its code marked, and never as markup.

use std::{cell::RefCell, collections::BTreeMap};

use maud::{Markup, PreEscaped, html};
use responds::docs::{Description, Language};
use responds_core::Text;

/// The language of the page, and the translations of its repeated texts.
///
/// An element with the attribute `data-w` is translated by the script: into the value of the attribute, or, if that is
/// empty, into the entry of the page's dictionary for the element's text.
#[derive(Debug)]
pub(super) struct Translations {
    language: Language,
    repeated: RefCell<BTreeMap<&'static str, &'static str>>,
}

impl Translations {
    pub(super) fn new(language: Language) -> Self {
        Self { language, repeated: RefCell::default() }
    }

    /// The text in the page's own language.
    pub(super) fn shown(&self, text: &Text) -> &'static str {
        text.get(self.language)
    }

    /// A text that the page has once, next to its translation.
    pub(super) fn once(&self, text: &Text) -> Markup {
        self.pair(text.en, text.ko)
    }

    /// A text that the page has repeatedly; its translation is in the dictionary.
    pub(super) fn often(&self, text: &Text) -> Markup {
        let (shown, other) = self.order(text.en, text.ko);
        match self.knows(shown, other) {
            _ if shown == other => prose(shown),
            true => html! { i data-w { (prose(shown)) } },
            false => self.once(text),
        }
    }

    /// The term of a list of facts.
    pub(super) fn label(&self, text: &Text) -> Markup {
        let (shown, other) = self.order(text.en, text.ko);
        self.knows(shown, other);
        html! { dt data-w { (shown) } }
    }

    /// Returns `true` if this is the text's translation in the dictionary; a text without one is added. Two texts may
    /// be the same in one language alone; then one of them carries its own translation.
    fn knows(&self, shown: &'static str, other: &'static str) -> bool {
        *self.repeated.borrow_mut().entry(shown).or_insert(other) == other
    }

    /// A text in both languages; once, if both are the same.
    pub(super) fn pair(&self, en: &str, ko: &str) -> Markup {
        let (shown, other) = self.order(en, ko);
        html! {
            @if shown == other { (prose(shown)) } @else { i data-w=(plain(other)) { (prose(shown)) } }
        }
    }

    /// A text that is composed in each language.
    pub(super) fn once_of(&self, say: impl Fn(Language) -> String) -> Markup {
        self.pair(&say(Language::English), &say(Language::Korean))
    }

    /// A description; `None` if it is empty.
    pub(super) fn description(&self, text: &Description<'_>) -> Option<Markup> {
        let of = |language| text.get(language).map(str::trim).filter(|text| !text.is_empty());
        Some(self.pair(of(Language::English)?, of(Language::Korean)?))
    }

    /// The translations of the repeated texts so far.
    pub(super) fn dictionary(&self) -> BTreeMap<&'static str, &'static str> {
        self.repeated.borrow().clone()
    }

    fn order<'t>(&self, en: &'t str, ko: &'t str) -> (&'t str, &'t str) {
        match self.language {
            Language::English => (en, ko),
            Language::Korean => (ko, en),
        }
    }
}

/// A text in which backticks mark code.
pub(super) fn prose(text: &str) -> Markup {
    let parts: Vec<_> = text.split('`').collect();
    // An odd backtick at the end marks nothing.
    let paired = parts.len() % 2 == 1;
    html! {
        @for (i, part) in parts.iter().enumerate() {
            @if i % 2 == 1 && (paired || i + 1 < parts.len()) { code { (plain(part)) } }
            @else if i % 2 == 1 { "`" (plain(part)) }
            @else { (plain(part)) }
        }
    }
}

/// A text as it is, without the control characters that a document cannot hold.
pub(super) fn plain(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control() || letter.is_whitespace()).collect()
}

/// Data for the script: JSON without any text that could end its element.
pub(super) fn raw(json: &str) -> PreEscaped<String> {
    PreEscaped(json.replace('<', "\\u003c"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: Text = Text { en: "Not Found", ko: "찾을 수 없음" };

    #[test]
    fn translations_stand_beside_a_text_or_in_the_dictionary() {
        let english = Translations::new(Language::English);
        assert_eq!(english.once(&NAME).0, "<i data-w=\"찾을 수 없음\">Not Found</i>");
        assert!(english.dictionary().is_empty());
        assert_eq!(english.often(&NAME).0, "<i data-w>Not Found</i>");
        assert_eq!(english.dictionary()["Not Found"], "찾을 수 없음");
        let korean = Translations::new(Language::Korean);
        assert_eq!(korean.often(&NAME).0, "<i data-w>찾을 수 없음</i>");
        assert_eq!(korean.dictionary()["찾을 수 없음"], "Not Found");
    }

    #[test]
    fn the_same_words_may_be_translated_in_two_ways() {
        let translations = Translations::new(Language::Korean);
        translations.often(&NAME);
        let other = Text { en: "Missing", ko: NAME.ko };
        assert_eq!(translations.often(&other).0, "<i data-w=\"Missing\">찾을 수 없음</i>");
        assert_eq!(translations.often(&Text { en: "WebDAV", ko: "WebDAV" }).0, "WebDAV");
    }

    #[test]
    fn backticks_mark_code() {
        assert_eq!(prose("a `Link` leads").into_string(), "a <code>Link</code> leads");
        assert_eq!(prose("an odd ` one").into_string(), "an odd ` one");
        assert_eq!(prose("`a` and `b").into_string(), "<code>a</code> and `b");
    }

    #[test]
    fn text_is_never_markup() {
        assert_eq!(prose("<script>`</code>`").into_string(), "&lt;script&gt;<code>&lt;/code&gt;</code>");
        assert_eq!(plain("a\u{0}\u{1b}b\nc"), "ab\nc");
        assert_eq!(raw("\"</script>\"").0, "\"\\u003c/script>\"");
    }
}
