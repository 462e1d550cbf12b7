//! The statements of the specifications about header fields in responses, by status.

mod table;

use crate::{Cite, Class, Text};

/// The strength of a requirement (RFC 2119), and weaker forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Demand {
    /// MUST.
    Must,
    /// MUST NOT.
    MustNot,
    /// SHOULD, and the "ought" that RFC 9110 writes without a keyword.
    Should,
    /// SHOULD NOT.
    ShouldNot,
    /// MAY.
    May,
    /// Part of the definition, with no keyword.
    Described,
    /// The field has no meaning there.
    Meaningless,
    /// Left open on purpose.
    Undefined,
    /// Asked for once, by a document that has been replaced.
    Dropped,
    /// Not asked for, though one might expect it.
    Unasked,
}

/// The obligation of a handler that sends the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asked {
    /// Nothing: it leaves a choice, depends on facts that a handler does not show, or servers set the field.
    Nothing,
    /// To set the field: the response is wrong without.
    Always,
    /// To set the field, unless the content is of this media type.
    UnlessType(&'static str),
    /// To set the field where the usual case applies: a recommendation.
    Usually,
    /// To set the field where everything helpful is wanted: a strict profile.
    Strictly,
    /// To set the field, since the redirect goes nowhere without.
    Redirect,
}

/// To which codes a rule about a field applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Codes {
    /// One code.
    Code(u16),
    /// Every code of a class.
    Class(Class),
    /// Every code but these.
    AllBut(&'static [u16]),
}

/// One statement about one field.
#[derive(Clone, Copy, Debug)]
pub struct FieldRule {
    /// The codes it applies to.
    pub codes: Codes,
    /// The field's name, as registered: `WWW-Authenticate`; empty where no field is named, and the
    /// note says what is meant.
    pub field: &'static str,
    /// The strength of the requirement.
    pub demand: Demand,
    /// The obligation of a handler.
    pub asked: Asked,
    /// The condition under which it applies, as a clause; empty for always.
    pub when: Text,
    /// The sections that state it.
    pub cites: &'static [Cite],
    /// A remark on the field's value or purpose; may be empty.
    pub note: Text,
}

/// Every statement, by code; those on a class and on any code come last.
pub static RULES: &[FieldRule] = table::RULES;

/// Returns the fields that a handler has to set with a code: those that the specifications require (MUST), and that
/// neither the server nor a special case sets.
///
/// ```
/// use responds_core::header;
///
/// let fields: Vec<_> = header::required(401).map(|rule| rule.field).collect();
/// assert_eq!(fields, ["WWW-Authenticate"]);
/// assert_eq!(header::required(200).count(), 0);
/// ```
pub fn required(code: u16) -> impl Iterator<Item = &'static FieldRule> {
    asking(code, |asked| matches!(asked, Asked::Always | Asked::UnlessType(_)))
}

/// The fields that a handler does well to set with a code.
///
/// Most rest on a SHOULD; those whose [`Demand`] is a MAY are for strict profiles. Redirects are
/// left to [`redirect`].
///
/// ```
/// use responds_core::header::{self, Demand};
///
/// let rule = header::recommended(201).next().unwrap();
/// assert_eq!((rule.field, rule.demand), ("Location", Demand::Should));
/// assert_eq!(header::recommended(429).next().unwrap().demand, Demand::May);
/// ```
pub fn recommended(code: u16) -> impl Iterator<Item = &'static FieldRule> {
    asking(code, |asked| matches!(asked, Asked::Usually | Asked::Strictly))
}

/// Returns the field with the target of a redirect, if the code is one that clients follow automatically.
///
/// ```
/// use responds_core::header;
///
/// assert_eq!(header::redirect(308).unwrap().field, "Location");
/// assert!(header::redirect(304).is_none());
/// ```
#[must_use]
pub fn redirect(code: u16) -> Option<&'static FieldRule> {
    asking(code, |asked| matches!(asked, Asked::Redirect)).next()
}

/// Returns an example of the value of a field, for advice.
///
/// ```
/// use responds_core::header;
///
/// assert_eq!(header::example("WWW-Authenticate"), "Bearer");
/// ```
#[must_use]
pub fn example(field: &str) -> &'static str {
    match field {
        "WWW-Authenticate" | "Proxy-Authenticate" => "Bearer",
        "Allow" => "GET, HEAD",
        _ => "…",
    }
}

/// The statement that rules out a field with a code, whatever the request and the content are.
///
/// ```
/// use responds_core::header;
///
/// assert!(header::meaningless(204, "content-length").is_some());
/// assert!(header::meaningless(200, "Content-Range").is_some());
/// assert!(header::meaningless(206, "Content-Range").is_none());
/// ```
#[must_use]
pub fn meaningless(code: u16, field: &str) -> Option<&'static FieldRule> {
    let ruled_out = |rule: &&FieldRule| {
        matches!(rule.demand, Demand::MustNot | Demand::Meaningless) && rule.when.is_empty()
    };
    of(code).filter(ruled_out).find(|rule| rule.field.eq_ignore_ascii_case(field))
}

/// The statements that apply to a code.
pub(crate) fn of(code: u16) -> impl Iterator<Item = &'static FieldRule> {
    RULES.iter().filter(move |rule| rule.applies_to(code))
}

/// The statements that apply to a code and ask a handler for something.
fn asking(code: u16, wanted: fn(Asked) -> bool) -> impl Iterator<Item = &'static FieldRule> {
    of(code).filter(move |rule| wanted(rule.asked))
}

impl Codes {
    /// Returns `true` if the set contains a code.
    #[must_use]
    pub const fn contain(self, code: u16) -> bool {
        match self {
            Self::Code(one) => one == code,
            Self::Class(class) => code / 100 == class.digit(),
            Self::AllBut(others) => {
                let mut i = 0;
                while i < others.len() {
                    if others[i] == code {
                        return false;
                    }
                    i += 1;
                }
                true
            }
        }
    }
}

impl FieldRule {
    /// Returns `true` if it applies to a code.
    #[must_use]
    pub const fn applies_to(&self, code: u16) -> bool {
        self.codes.contain(code)
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use std::vec::Vec;

    use super::*;
    use crate::language::testing::assert_worded;

    /// The results of a query over all codes.
    fn found<I: Iterator<Item = &'static FieldRule>>(
        query: fn(u16) -> I,
    ) -> Vec<(u16, &'static str, Demand)> {
        let of = |code| query(code).map(move |rule| (code, rule.field, rule.demand));
        (0..1000).flat_map(of).collect()
    }

    #[test]
    fn fields_that_a_handler_has_to_set() {
        let must = |code, field| (code, field, Demand::Must);
        let expected = [
            must(101, "Upgrade"),
            must(101, "Connection"),
            must(206, "Content-Range"),
            must(226, "ETag"),
            must(401, "WWW-Authenticate"),
            must(405, "Allow"),
            must(407, "Proxy-Authenticate"),
            must(426, "Upgrade"),
        ];
        assert_eq!(found(required), expected);
        let multipart = Asked::UnlessType("multipart/byteranges");
        assert!(required(206).all(|rule| rule.asked == multipart));
    }

    #[test]
    fn fields_that_a_handler_does_well_to_set() {
        let expected = [
            (201, "Location", Demand::Should),
            (413, "Retry-After", Demand::Should),
            (416, "Content-Range", Demand::Should),
            (429, "Retry-After", Demand::May),
            (451, "Link", Demand::Should),
            (503, "Retry-After", Demand::May),
        ];
        assert_eq!(found(recommended), expected);
    }

    #[test]
    fn redirects_that_clients_follow() {
        let codes: Vec<_> = (0..1000).filter(|code| redirect(*code).is_some()).collect();
        assert_eq!(codes, [301, 302, 303, 307, 308]);
    }

    #[test]
    fn fields_without_a_meaning() {
        let codes = |field| (100..600).filter(move |code| meaningless(*code, field).is_some());
        assert!(codes("Content-Range").eq((100..600).filter(|code| ![206, 226, 416].contains(code))));
        assert!(codes("content-LENGTH").eq([100, 101, 102, 103, 104, 204]));
        assert!(codes("Transfer-Encoding").eq([100, 101, 102, 103, 104, 204]));
        assert!(codes("Early-Data").eq([425]));
        for fine in ["Location", "Retry-After", "ETag", "Allow", "Upgrade", "Link", ""] {
            assert_eq!(codes(fine).next(), None, "{fine}");
        }
    }

    #[test]
    fn every_statement_is_worded_and_sourced() {
        for rule in RULES {
            assert!(!rule.cites.is_empty(), "{rule:?}");
            assert!(!rule.field.is_empty() || !rule.note.is_empty(), "{rule:?}");
            assert_worded(&rule.note);
            assert_worded(&rule.when);
        }
    }
}
