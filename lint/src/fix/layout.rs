//! Entries come and go, and the list stays as tidy as it was: one line or several, with or without a last comma.

use std::ops::Range;

use super::{
    code,
    list::{Entry, List},
};
use crate::edit::line::{indentation, line_end, line_ending};

/// The text around a list. All places are counted from the beginning of the attribute.
pub(super) struct Layout<'a> {
    /// The whole file.
    pub text: &'a str,
    /// The position in it where the attribute begins.
    pub base: usize,
}

/// The maximum width of a line: rustfmt's default.
const MAX_WIDTH: usize = 100;

/// The replaced range and the replacement.
type Replacement = (Range<usize>, String);

impl Layout<'_> {
    /// Adds an entry: sorted in where the codes are sorted, else behind the last code.
    pub(super) fn with_entry(&self, list: &List, new: u32, text: &str) -> Option<Replacement> {
        let codes = list.entries.iter().enumerate().filter_map(|(at, entry)| Some((at, code(entry.key)?)));
        let codes: Vec<_> = codes.collect();
        let sorted = codes.is_sorted_by_key(|(_, code)| *code);
        let before = codes.iter().rfind(|(_, code)| !sorted || *code < new);
        let behind = codes.first().map_or(0, |(at, _)| *at);
        let (at, added) = match (before, list.entries.get(behind)) {
            (Some((at, _)), _) => (at + 1, self.behind(list, *at, text)?),
            (None, Some(next)) => (behind, self.in_front(next, text)),
            (None, None) => (0, (list.start..list.start, text.to_owned())),
        };
        let broken = if self.fits(&added) { None } else { self.broken(list, at, text) };
        Some(broken.unwrap_or(added))
    }

    /// Adds an entry behind all others.
    pub(super) fn at_end(&self, list: &List, text: &str) -> Option<Replacement> {
        let added = match list.entries.len().checked_sub(1) {
            Some(at) => self.behind(list, at, text)?,
            None => (list.start..list.start, text.to_owned()),
        };
        let broken = if self.fits(&added) { None } else { self.broken(list, list.entries.len(), text) };
        Some(broken.unwrap_or(added))
    }

    /// Returns `true` if a line that something is added to is no wider than rustfmt leaves it.
    fn fits(&self, (range, text): &Replacement) -> bool {
        let line = self.line(range.start);
        text.contains('\n') || line.chars().count() + text.chars().count() - range.len() <= MAX_WIDTH
    }

    /// A list on one line, rewritten with one entry on each line and a new entry among them; `None` if there are
    /// comments between the entries.
    fn broken(&self, list: &List, at: usize, text: &str) -> Option<Replacement> {
        let content = self.slice(list.start..list.end)?;
        let between = list.entries.windows(2).map(|pair| pair[0].range.end..pair[1].range.start);
        let plain = |range: Range<usize>| self.slice(range).is_some_and(|text| text.trim() == ",");
        if content.contains('\n') || !between.into_iter().all(plain) {
            return None;
        }
        let mut entries = Vec::with_capacity(list.entries.len() + 1);
        for entry in &list.entries {
            entries.push(self.slice(entry.range.clone())?);
        }
        entries.insert(at, text);
        let line = self.line(list.start);
        let indentation = &line[..line.len() - line.trim_start().len()];
        let ending = line_ending(self.text);
        let lines = entries.iter().map(|entry| format!("{ending}{indentation}    {entry},"));
        Some((list.start..list.end, format!("{}{ending}{indentation}", lines.collect::<String>())))
    }

    /// The line around a place.
    fn line(&self, at: usize) -> &str {
        let at = at + self.base;
        let start = self.text[..at].rfind('\n').map_or(0, |end| end + 1);
        let end = self.text[at..].find('\n').map_or(self.text.len(), |end| at + end);
        self.text[start..end].trim_end_matches('\r')
    }

    /// Removes an entry and its separator; comments stay.
    pub(super) fn without_entry(&self, list: &List, at: usize) -> Option<Replacement> {
        let entry = &list.entries[at];
        let end = entry.comma.unwrap_or(entry.range.end);
        let (before, after) = (at.checked_sub(1).map(|at| &list.entries[at]), list.entries.get(at + 1));
        if before.is_none() && after.is_none() {
            return None;
        }
        let range = if let Some(indentation) = self.indentation(entry.range.start) {
            if self.is_line_end(end) {
                self.whole_lines(entry.range.start - indentation.len(), end)
            } else {
                entry.range.start..self.without_spaces(end)
            }
        } else if let Some(next) = after {
            let plain = self.slice(end..next.range.start)?.chars().all(|character| character == ' ');
            entry.range.start..if plain { next.range.start } else { self.without_spaces(end) }
        } else {
            let before = before?;
            let plain =
                self.slice(before.range.end..entry.range.start)?.chars().all(|c| c == ',' || c == ' ');
            if plain { before.range.end..entry.range.end } else { entry.range.start..end }
        };
        Some((range, String::new()))
    }

    fn behind(&self, list: &List, at: usize, text: &str) -> Option<Replacement> {
        let entry = &list.entries[at];
        let next = list.entries.get(at + 1);
        let (ending, end) = (line_ending(self.text), entry.range.end);
        let own_line = |entry: &Entry| self.indentation(entry.range.start);
        let indentation = match next {
            // The next one may be on the same line.
            Some(next) => own_line(next),
            None => own_line(entry),
        };
        Some(match (indentation, entry.comma) {
            (Some(indentation), Some(comma)) => {
                let at = self.line_end(comma);
                (at..at, format!("{ending}{indentation}{text},"))
            }
            (Some(indentation), None) => {
                let rest = end..self.line_end(end);
                let comment = self.slice(rest.clone())?;
                let range = if comment.trim().is_empty() { end..end } else { rest };
                let kept = self.slice(range.clone())?;
                (range, format!(",{kept}{ending}{indentation}{text}"))
            }
            (None, Some(comma)) => (comma..comma, format!(" {text},")),
            (None, None) => (end..end, format!(", {text}")),
        })
    }

    fn in_front(&self, entry: &Entry, text: &str) -> Replacement {
        let at = entry.range.start;
        let between = match self.indentation(at) {
            Some(indentation) => format!("{}{indentation}", line_ending(self.text)),
            None => " ".to_owned(),
        };
        (at..at, format!("{text},{between}"))
    }

    fn slice(&self, range: Range<usize>) -> Option<&str> {
        self.text.get(range.start + self.base..range.end + self.base)
    }

    fn indentation(&self, at: usize) -> Option<&str> {
        indentation(self.text, at + self.base)
    }

    fn line_end(&self, at: usize) -> usize {
        line_end(self.text, at + self.base, "//") - self.base
    }

    /// Returns `true` if nothing but spaces follows on the line.
    fn is_line_end(&self, at: usize) -> bool {
        let rest = self.text.get(at + self.base..).unwrap_or_default();
        rest.split('\n').next().is_some_and(|line| line.trim().is_empty())
    }

    /// The lines from one place to another, with the end of the last.
    fn whole_lines(&self, start: usize, end: usize) -> Range<usize> {
        let rest = self.text.get(end + self.base..).unwrap_or_default();
        start..end + rest.find('\n').map_or(rest.len(), |line| line + 1)
    }

    fn without_spaces(&self, at: usize) -> usize {
        let rest = self.text.get(at + self.base..).unwrap_or_default();
        at + rest.len() - rest.trim_start_matches(' ').len()
    }
}
