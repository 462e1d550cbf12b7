//! Status codes that are often confused, and their differences.

mod table;

use crate::{Cite, Text};

/// Codes that are often confused.
#[derive(Clone, Copy, Debug)]
pub struct Confusion {
    /// The codes.
    pub codes: &'static [u16],
    /// The differences between them.
    pub difference: Text,
    /// The sections that define it.
    pub cites: &'static [Cite],
}

/// Every confusion that is known.
///
/// ```
/// use responds_core::{Language, Status};
///
/// let confusion = Status::UNAUTHORIZED.confusions().next().unwrap();
/// assert_eq!(confusion.codes, [401, 403]);
/// println!("{}", confusion.difference.get(Language::English));
/// ```
pub static ALL: &[Confusion] = table::ALL;

#[cfg(test)]
mod tests {
    extern crate std;
    use std::collections::HashSet;

    use super::*;
    use crate::Status;

    #[test]
    fn every_difference_is_told_in_both_languages() {
        let mut seen = HashSet::new();
        for Confusion { codes, difference: Text { en, ko }, cites } in ALL {
            assert!(codes.len() > 1 && codes.is_sorted_by(|one, other| one < other), "{codes:?}");
            assert!(codes.iter().all(|code| Status::from_code(*code).is_some()), "{codes:?}");
            assert!(seen.insert(codes), "{codes:?}");
            assert!(en.is_ascii() && en.ends_with('.'), "{en}");
            assert!(ko.chars().any(|c| ('가'..='힣').contains(&c)) && ko.ends_with('.'), "{ko}");
            assert!(!cites.is_empty(), "{codes:?}");
        }
    }

    /// A code that one language distinguishes is distinguished in the other too.
    #[test]
    fn both_languages_speak_of_the_same_codes() {
        let numbers = |text: &'static str| {
            let words = text.split(|c: char| !c.is_ascii_digit()).filter(|word| word.len() == 3);
            words.collect::<HashSet<_>>()
        };
        for Confusion { codes, difference: Text { en, ko }, .. } in ALL {
            assert_eq!(numbers(en), numbers(ko), "{codes:?}");
        }
    }
}
