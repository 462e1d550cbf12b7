//! What the catalogue has in English alone, in Korean: conditions, notes and reasons.

mod table;

/// A text of the catalogue in Korean; as it is, where it is not translated.
pub(super) fn korean(english: &'static str) -> &'static str {
    let known = table::TEXTS.iter().find(|(known, _)| *known == english);
    known.map_or(english, |(_, korean)| korean)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use responds_core::{
        header::{self, Codes},
        method, unofficial,
    };

    use super::*;

    /// Everything that a page shows of the catalogue's English texts.
    fn shown() -> BTreeSet<&'static str> {
        let own = |codes| matches!(codes, Codes::Code(_));
        let fields =
            header::RULES.iter().filter(|rule| own(rule.codes)).flat_map(|rule| [rule.when, rule.note]);
        let methods = method::FITS.iter().filter(|fit| own(fit.codes)).flat_map(|fit| [fit.when, fit.reason]);
        let vendors = unofficial::ALL.iter().map(|known| known.meaning);
        fields.chain(methods).chain(vendors).filter(|text| !text.is_empty()).collect()
    }

    #[test]
    fn every_text_is_translated_once_and_nothing_else() {
        let translated: BTreeSet<_> = table::TEXTS.iter().map(|(english, _)| *english).collect();
        assert_eq!(translated.len(), table::TEXTS.len());
        assert_eq!(translated, shown());
    }

    /// Numbers, and names in backticks, say the same in both.
    #[test]
    fn translations_name_the_same_things() {
        let numbers = |text: &'static str| -> BTreeSet<_> {
            text.split(|c: char| !c.is_ascii_digit()).filter(|word| word.len() >= 3).collect()
        };
        let code = |text: &'static str| -> BTreeSet<_> { text.split('`').skip(1).step_by(2).collect() };
        for (english, korean) in table::TEXTS {
            assert_eq!(numbers(english), numbers(korean), "{english}");
            assert_eq!(code(english), code(korean), "{english}");
            let translated = korean.chars().any(|letter| ('가'..='힣').contains(&letter));
            assert!(translated && !korean.ends_with('.'), "{korean}");
        }
    }
}
