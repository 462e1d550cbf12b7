//! The page of all rules, by level.

use responds_core::{Language, rule::Level, rules};

use super::words;
use crate::page::Page;

/// The argument that asks for the page.
pub(super) const NAME: &str = "rules";

pub(super) fn page(language: Language) -> Page {
    let mut page = Page::titled(words::RULES.get(language));
    page.text(words::BY_LEVEL.get(language));
    for level in [Level::Deny, Level::Warn, Level::Allow] {
        page.section(level.name(), |page| {
            for rule in rules::ALL.iter().filter(|rule| rule.level == level) {
                page.fact(rule.id, rule.summary.get(language));
            }
        });
    }
    page
}
