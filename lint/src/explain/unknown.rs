//! Suggestions for an unknown name.

use responds_core::{Class, Language, Status, rules};

use super::Subject;
use crate::{
    Error, nearest,
    search::{self, Place},
};

/// The maximum number of suggestions; a name with more of them resembles none.
const MOST: usize = 3;

/// The error for an unknown name, with suggestions.
pub(super) fn unknown(written: &str, name: &str) -> Error {
    let what = match name.parse::<u16>() {
        Ok(code) if Class::of(code).is_some() => format!(
            "{code} is not registered, and no vendor is known to use it: clients read it as {} (RFC 9110 §15)",
            code / 100 * 100
        ),
        _ if is_number(name) => {
            format!("{written} is not a status code: those have three digits, from 100 to 599 (RFC 9110 §15)")
        }
        _ => format!("there is no status and no rule called `{written}`"),
    };
    let meant = if is_number(name) { codes(name) } else { names(name) };
    let help = match meant.as_slice() {
        [] => "name a code, a range such as `4xx`, a phrase or a rule; `cargo responds search` looks for words, \
               `cargo responds explain rules` lists the rules"
            .to_owned(),
        _ => format!("is `{}` meant? `cargo responds search` looks for words", meant.join("`, `")),
    };
    Error::new(what, help)
}

/// That there is no such rule, and which may be meant.
#[must_use]
pub fn unknown_rule(written: &str) -> Error {
    let id = written.replace('-', "_");
    let meant = nearest_rule(&id).map_or_else(|| found(&id, true), |near| vec![near]);
    let help = match meant.as_slice() {
        [] => "`cargo responds explain rules` lists them".to_owned(),
        _ => format!("did you mean `{}`?", meant.join("` or `")),
    };
    Error::new(format!("there is no rule `{written}`"), help)
}

/// Returns `true` if something is written as a number.
fn is_number(name: &str) -> bool {
    name.contains(|letter: char| letter.is_ascii_digit())
        && name.chars().all(|letter| letter.is_ascii_digit() || "+-.,".contains(letter))
}

/// The statuses whose codes are one slip of a finger away.
fn codes(digits: &str) -> Vec<String> {
    let usable = Status::all().filter(|status| Status::nearest(status.code()) == Some(*status));
    let slips: Vec<_> =
        usable.filter_map(|status| Some((slip(digits, &status.code().to_string())?, status))).collect();
    let likely = slips.iter().map(|(slip, _)| *slip).min();
    let meant: Vec<_> = slips.iter().filter(|(slip, _)| Some(*slip) == likely).collect();
    let few = meant.iter().take(MOST).filter(|_| meant.len() <= MOST);
    few.map(|(_, status)| status.to_string()).collect()
}

/// Typing mistakes, the likely ones first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Slip {
    /// Two digits that change places, or one that is typed twice or not twice.
    Rhythm,
    /// One digit that is another, or missing.
    Digit,
}

/// The one typing error between the written and the meant code.
fn slip(written: &str, meant: &str) -> Option<Slip> {
    if strsim::osa_distance(written, meant) != 1 {
        return None;
    }
    let sorted = |digits: &str| {
        let mut digits = digits.as_bytes().to_vec();
        digits.sort_unstable();
        digits
    };
    let once = |digits: &str| {
        let mut digits = digits.as_bytes().to_vec();
        digits.dedup();
        digits
    };
    let is_rhythm =
        sorted(written) == sorted(meant) || once(written) == once(meant) && written.len() != meant.len();
    let is_longer = written.len() > meant.len();
    if is_rhythm { Some(Slip::Rhythm) } else { (!is_longer).then_some(Slip::Digit) }
}

/// The subjects with similar names, else those found by all of its words.
fn names(name: &str) -> Vec<String> {
    let phrase = Status::nearest_name(name).map(|status| status.to_string());
    let near = phrase.or_else(|| nearest_rule(&name.replace(['-', ' '], "_")));
    near.map_or_else(|| found(name, false), |near| vec![near])
}

/// The rule that is called much like this.
fn nearest_rule(id: &str) -> Option<String> {
    nearest(id, rules::ALL.iter().map(|rule| rule.id)).map(str::to_owned)
}

/// The subjects with all of the words among their names and keywords.
fn found(words: &str, rules_alone: bool) -> Vec<String> {
    let hits = search::search(words).into_iter();
    let hits = hits.filter(|hit| hit.complete && hit.place <= Place::Keyword);
    let hits = hits.filter(|hit| !rules_alone || matches!(hit.subject, Subject::Rule(_)));
    hits.take(MOST).map(|hit| hit.subject.title(Language::English)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn meant(written: &str) -> Vec<String> {
        codes(written).iter().map(|title| title[..3].to_owned()).collect()
    }

    #[test]
    fn codes_are_taken_for_those_that_a_slip_makes_of_them() {
        assert_eq!(meant("490"), ["409"]);
        assert_eq!(meant("4044"), ["404"]);
        assert_eq!(meant("40"), ["400"]);
        assert_eq!(meant("44"), ["404", "414", "424"]);
        assert_eq!(meant("512"), ["412", "502", "511"]);
        assert_eq!(meant("445"), ["405", "415", "425"]);
    }

    #[test]
    fn what_is_far_from_every_code_is_taken_for_none() {
        for written in ["0", "-1", "404.0", "4", "299", "604", "999", "4104", "40404", "99999999999"] {
            assert!(meant(written).is_empty(), "{written}: {:?}", meant(written));
        }
    }

    /// A word in the middle of a text is no name.
    #[test]
    fn words_in_passing_are_no_names() {
        for name in ["default", "foo_rule"] {
            assert!(names(name).is_empty(), "{name}: {:?}", names(name));
        }
        assert_eq!(names("rate limits"), ["429 Too Many Requests"]);
    }

    #[test]
    fn rules_are_suggested_and_never_all_of_them() {
        let help = |written: &str| unknown_rule(written).help().to_owned();
        assert_eq!(help("undeclard-status"), "did you mean `undeclared_status`?");
        assert_eq!(
            help("undeclared"),
            "did you mean `undeclared_status` or `undeclared_variant` or `undeclared_rejection`?"
        );
        assert_eq!(help("foo"), "`cargo responds explain rules` lists them");
        assert_eq!(help("timeout"), "`cargo responds explain rules` lists them");
    }
}
