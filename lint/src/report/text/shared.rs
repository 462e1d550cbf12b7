//! Findings of several handlers whose status is made at the same place: one report at that place.

use std::collections::{BTreeSet, HashMap};

use annotate_snippets::{Group, Level as Kind};
use responds_core::{Language, rule::Level};

use super::{kind, snippet, source, words};
use crate::{Finding, Site, report::Checked};

/// The number of handlers that are named.
const NAMED: usize = 5;

/// The key of findings that become one report.
type Origin<'a> = (&'static str, Level, Option<u16>, Site, &'a str);

/// The findings of each report, in the order of the first of them; separate where each is to be shown.
pub(super) fn reports<'a>(findings: &[&'a Finding], separate: bool) -> Vec<Vec<&'a Finding>> {
    let mut reports: Vec<Vec<&'a Finding>> = Vec::new();
    let mut known: HashMap<Origin<'a>, usize> = HashMap::new();
    for finding in findings {
        let origin = origin(finding).filter(|_| !separate);
        let at = origin.map(|origin| *known.entry(origin).or_insert(reports.len()));
        match at.and_then(|at| reports.get_mut(at)) {
            Some(report) => report.push(finding),
            None => reports.push(vec![finding]),
        }
    }
    reports
}

/// The key of a finding; none if its status is made in the handler itself.
fn origin(finding: &Finding) -> Option<Origin<'_>> {
    let made = finding.path.last().filter(|_| !finding.handler.is_empty())?;
    Some((finding.rule.id, finding.level, finding.status, made.site, predicate(finding)))
}

/// The message without the name of the handler, if it begins with that.
fn predicate(finding: &Finding) -> &str {
    let without =
        finding.message.strip_prefix('`').and_then(|rest| rest.strip_prefix(finding.handler.as_str()));
    without.and_then(|rest| rest.strip_prefix('`')).unwrap_or_default()
}

/// The report of several findings.
pub(super) fn group<'a>(checked: &Checked<'a>, findings: &[&'a Finding]) -> Group<'a> {
    let Some((first, made)) = findings.first().and_then(|first| Some((*first, first.path.last()?))) else {
        return Group::with_title(Kind::NOTE.primary_title(""));
    };
    let handlers: BTreeSet<_> = findings.iter().map(|finding| (finding.named_at, &finding.handler)).collect();
    let title = title(first, &made.name, handlers.len(), checked.language);
    let group = Group::with_title(kind(first.level).primary_title(title));
    let label = first.status.map(|status| words::made_here(status, checked.language));
    let mark = snippet::Mark { site: made.site, label, primary: true };
    let mut group = snippet::shown(group, checked.sources(), made.site.file, &[&mark]);
    for finding in findings.iter().take(NAMED) {
        let line = checked.range(finding.site).0.line;
        let at = words::at(checked.path(finding.site), line, checked.language);
        let place = format!("`{}` {at}", finding.handler);
        group = group.element(Kind::NOTE.no_name().message(place));
    }
    if let more @ 1.. = findings.len().saturating_sub(NAMED) {
        group = group.element(Kind::NOTE.no_name().message(words::and_more(more, checked.language)));
    }
    group.element(Kind::HELP.message(&first.help)).element(source(first))
}

/// The title of the report: "3 handlers can respond with 403 Forbidden through `check`, which ..".
fn title(first: &Finding, through: &str, handlers: usize, language: Language) -> String {
    let predicate = predicate(first);
    if predicate.is_empty() || handlers < 2 {
        return first.message.clone();
    }
    words::shared(predicate, handlers, through, language)
}
