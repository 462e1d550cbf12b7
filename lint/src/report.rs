//! Findings as others want to read them: one file per format.

pub mod github;
pub mod gitlab;
pub mod json;
pub mod sarif;
pub mod text;

#[cfg(test)]
pub(crate) mod testing;

use std::collections::BTreeSet;

use responds_core::{Language, rule::Level};

use crate::{Finding, Site, Sources, analysis::Analysis, source::Position};

/// The findings of a check, in the order of the report.
#[derive(Debug)]
pub struct Checked<'a> {
    /// The findings, by file, line, column and rule.
    pub findings: Vec<&'a Finding>,
    /// All that is known beside them.
    pub analysis: &'a Analysis,
    /// The path from the root of the repository to that of the workspace: `server/`, or nothing.
    pub prefix: String,
    /// The language of the sentences around the findings.
    pub language: Language,
}

/// A format.
pub trait Report {
    /// All that was found, as text; styled by ANSI sequences where the format is for people.
    fn render(&self, checked: &Checked<'_>) -> String;
}

impl<'a> Checked<'a> {
    /// Brings findings into order.
    #[must_use]
    pub fn new(findings: impl IntoIterator<Item = &'a Finding>, analysis: &'a Analysis) -> Self {
        let mut findings: Vec<_> = findings.into_iter().collect();
        let path = |site: Site| &analysis.sources.get(site.file).path;
        findings.sort_by(|a, b| {
            let place = |f: &Finding| (f.site.start, f.rule.id, f.site.end);
            let words = |f: &'a Finding| (&f.message, &f.handler);
            path(a.site).cmp(path(b.site)).then(place(a).cmp(&place(b))).then(words(a).cmp(&words(b)))
        });
        Self { findings, analysis, prefix: String::new(), language: Language::English }
    }

    /// A path as services know it that look at the whole repository.
    fn in_repository(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    /// The number of findings of a level.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        self.findings.iter().filter(|finding| finding.level == level).count()
    }

    /// The number of files with endpoints.
    fn files(&self) -> usize {
        self.analysis.endpoints.iter().map(|endpoint| &endpoint.file).collect::<BTreeSet<_>>().len()
    }

    fn sources(&self) -> &'a Sources {
        &self.analysis.sources
    }

    /// The file of a place, and the line and the column where it begins.
    pub(crate) fn start(&self, site: Site) -> (String, u64, u64) {
        let Position { line, column } = self.range(site).0;
        let number = |number: usize| u64::try_from(number).unwrap_or_default();
        (self.path(site).to_owned(), number(line), number(column))
    }

    /// The text of the file of a place.
    pub(crate) fn source(&self, site: Site) -> &'a str {
        &self.sources().get(site.file).text
    }

    pub(crate) fn path(&self, site: Site) -> &'a str {
        &self.sources().get(site.file).path
    }

    /// The start of a range, and the first character after it.
    pub(crate) fn range(&self, site: Site) -> (Position, Position) {
        let position = |offset| self.sources().position(site.file, offset);
        (position(site.start), position(site.end))
    }
}

/// A number with its noun: `1 finding`, `2 findings`.
#[must_use]
pub fn several(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}

/// JSON for people and scripts, with a line break at the end.
pub(crate) fn pretty(value: &impl serde::Serialize) -> String {
    // Only maps with keys that are no strings, and types that refuse, fail: none of ours.
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    text + "\n"
}
