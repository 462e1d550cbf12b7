//! An assertion on texts for the unit tests of the tables.
#![cfg(test)]

extern crate std;
use std::collections::BTreeSet;

use super::Text;

/// A text is in both languages, which name the same numbers and the same code.
#[track_caller]
pub(crate) fn assert_worded(text: &Text) {
    let Text { en, ko } = *text;
    if en.is_empty() && ko.is_empty() {
        return;
    }
    let numbers = |text: &'static str| -> BTreeSet<_> {
        text.split(|c: char| !c.is_ascii_digit()).filter(|word| word.len() >= 3).collect()
    };
    let code = |text: &'static str| -> BTreeSet<_> { text.split('`').skip(1).step_by(2).collect() };
    assert_eq!(numbers(en), numbers(ko), "{en}");
    assert_eq!(code(en), code(ko), "{en}");
    assert!(ko.chars().any(|letter| ('가'..='힣').contains(&letter)), "{ko}");
    assert!(!en.ends_with('.') && !ko.ends_with('.'), "{en}");
}
