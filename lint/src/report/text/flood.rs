//! Many findings of one kind: the first are shown in full, the others by file and line.

use std::collections::{BTreeMap, BTreeSet};

use annotate_snippets::{Group, Level as Kind};
use responds_core::rule::Level;

use super::{kind, source, words};
use crate::{Finding, report::Checked};

/// The number of findings of one rule that are shown in full.
const fn limit(level: Level) -> usize {
    match level {
        Level::Deny => 20,
        Level::Allow | Level::Warn => 5,
    }
}

/// The findings that are shown, and those that are only counted.
pub(super) struct Flood<'a> {
    all: bool,
    kinds: BTreeMap<(&'static str, Level), (usize, Vec<&'a Finding>)>,
}

impl<'a> Flood<'a> {
    /// Nothing yet; holds nothing back where all is to be shown.
    pub(super) const fn new(all: bool) -> Self {
        Self { all, kinds: BTreeMap::new() }
    }

    /// Returns `true` if a report of one or several findings of one kind is shown; keeps them otherwise.
    pub(super) fn let_through(&mut self, findings: &[&'a Finding]) -> bool {
        let Some(first) = findings.first() else { return false };
        let (shown, kept) = self.kinds.entry((first.rule.id, first.level)).or_default();
        let full = !self.all && *shown == limit(first.level);
        if full {
            kept.extend(findings);
        } else {
            *shown += 1;
        }
        !full
    }

    /// The findings that were held back, by rule.
    pub(super) fn groups(&self, checked: &Checked<'a>) -> Vec<Group<'static>> {
        let kinds = self.kinds.iter().filter(|(_, (_, kept))| !kept.is_empty());
        kinds.map(|((_, level), (_, kept))| group(*level, kept, checked)).collect()
    }
}

/// Lines in order, each once: `54, 75, 94`.
fn commas(lines: &BTreeSet<usize>) -> String {
    lines.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")
}

fn group(level: Level, kept: &[&Finding], checked: &Checked<'_>) -> Group<'static> {
    let mut files: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for finding in kept {
        let line = checked.range(finding.site).0.line;
        files.entry(checked.path(finding.site)).or_default().insert(line);
    }
    let rule = kept.first().map_or("", |finding| finding.rule.id);
    let title = kind(level).primary_title(words::more_like_these(kept.len(), rule, checked.language));
    let group = files.iter().fold(Group::with_title(title), |group, (file, lines)| {
        group.element(Kind::NOTE.no_name().message(format!("{file}:{}", commas(lines))))
    });
    kept.iter().take(1).fold(group, |group, first| group.element(source(first)))
}
