//! The subjects that some words name: one phrase, or several codes, phrases and rules in turn.

use super::Subject;
use crate::{Error, search};

/// The subjects of some words, each once and in their order; suggestions for unknown ones.
///
/// All of them may be one phrase: `not found`. Otherwise a number is a subject of its own, and the words between
/// numbers are a phrase, or several if each is known.
#[must_use]
pub fn several(written: &str) -> Vec<Result<Subject, Error>> {
    let words: Vec<_> = written.split_whitespace().map(|word| word.trim_end_matches(',')).collect();
    let whole = Subject::find(written);
    if whole.is_ok() || words.len() < 2 {
        return vec![whole];
    }
    let runs = words.chunk_by(|one, other| !is_numeric(one) && !is_numeric(other));
    let mut named: Vec<String> = Vec::new();
    let new = |subject: &Result<Subject, Error>| {
        let Ok(subject) = subject else { return true };
        let is_new = !named.contains(&subject.id());
        named.push(subject.id());
        is_new
    };
    runs.flat_map(run).filter(new).collect()
}

/// Returns `true` if a word is a code or a range, or was to be one.
fn is_numeric(word: &str) -> bool {
    search::one_form(word).trim_start_matches(['+', '-']).starts_with(|first: char| first.is_ascii_digit())
}

/// The subjects of words without a number between them.
fn run(words: &[&str]) -> Vec<Result<Subject, Error>> {
    phrases(words).map_or_else(
        || vec![Subject::find(&words.join(" "))],
        |subjects| subjects.into_iter().map(Ok).collect(),
    )
}

/// The longest phrase first, then the next ones; `None` if any part is unknown.
fn phrases(words: &[&str]) -> Option<Vec<Subject>> {
    if words.is_empty() {
        return Some(Vec::new());
    }
    let known = |end: usize| Some((Subject::find(&words[..end].join(" ")).ok()?, end));
    let (first, end) = (1..=words.len()).rev().find_map(known)?;
    Some([vec![first], phrases(&words[end..])?].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn named(written: &str) -> Vec<String> {
        let named = several(written).into_iter();
        named.map(|found| found.map_or_else(|error| error.to_string(), |subject| subject.id())).collect()
    }

    #[test]
    fn words_are_one_phrase_where_they_can_be() {
        assert_eq!(named("not found"), ["404"]);
        assert_eq!(named("Too  Many Requests"), ["429"]);
        assert_eq!(named("missing body"), ["missing_body"]);
        assert_eq!(named("찾을 수 없음"), ["404"]);
    }

    #[test]
    fn several_are_told_in_turn_and_once() {
        assert_eq!(named("404 500"), ["404", "500"]);
        assert_eq!(named("500, ４０４, 4xx"), ["500", "404", "4xx"]);
        assert_eq!(named("404 too many requests gone 500"), ["404", "429", "410", "500"]);
        assert_eq!(named("missing_body missing_status"), ["missing_body", "missing_status"]);
        assert_eq!(named("404 Not Found 404"), ["404"]);
    }

    #[test]
    fn what_is_not_known_is_told_as_it_stands() {
        let unknown = |name| format!("there is no status and no rule called `{name}`");
        assert_eq!(named("404 quux 500"), ["404", &unknown("quux"), "500"]);
        assert_eq!(named("user not found"), [unknown("user not found")]);
        assert_eq!(named("  "), [unknown("")]);
    }
}
