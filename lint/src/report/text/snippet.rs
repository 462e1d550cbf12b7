//! One finding: its source line, underlined, the path from the handler to the status, help, rule and source.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level as Kind, Origin, Snippet};

use responds_core::Language;

use super::{kind, source, words};
use crate::{
    Finding, Site,
    finding::Step,
    report::Checked,
    source::{FileId, Sources},
};

/// A finding as the renderer takes it.
pub(super) fn group<'a>(checked: &Checked<'a>, finding: &'a Finding, verbose: bool) -> Group<'a> {
    let group = Group::with_title(kind(finding.level).primary_title(&finding.message));
    let mut marks = vec![Mark { site: finding.site, label: None, primary: true }];
    marks.extend(steps(finding, verbose, checked.language));
    marks.extend(finding.related.iter().map(|step| Mark {
        site: step.site,
        label: Some(words::SAME_HERE.get(checked.language).to_owned()),
        primary: false,
    }));
    let mut group = files(&marks).into_iter().fold(group, |group, file| {
        let marks: Vec<_> = marks.iter().filter(|mark| mark.site.file == file).collect();
        shown(group, checked.sources(), file, &marks)
    });
    if let Some(way) = way(checked, finding) {
        group = group.element(Kind::NOTE.message(way));
    }
    group.element(Kind::HELP.message(&finding.help)).element(source(finding))
}

/// A place that is underlined.
pub(super) struct Mark {
    pub(super) site: Site,
    pub(super) label: Option<String>,
    /// `true` if it is the subject of the report.
    pub(super) primary: bool,
}

/// The steps that are shown: the last one, where the status is made, and all if everything is asked for.
fn steps(finding: &Finding, verbose: bool, language: Language) -> Vec<Mark> {
    let last = finding.path.len().saturating_sub(1);
    let label = |at: usize, step: &Step| match finding.status {
        Some(status) if at == last => words::made_here(status, language),
        _ => words::by_way_of(&step.name, language),
    };
    let steps = finding
        .path
        .iter()
        .enumerate()
        .filter(|(at, step)| (verbose || *at == last) && step.site != finding.site);
    steps.map(|(at, step)| Mark { site: step.site, label: Some(label(at, step)), primary: false }).collect()
}

/// The files of the marks, each once, that of the finding first.
fn files(marks: &[Mark]) -> Vec<FileId> {
    let mut files = Vec::new();
    for mark in marks {
        if !files.contains(&mark.site.file) {
            files.push(mark.site.file);
        }
    }
    files
}

/// Adds the lines of a file that are marked.
pub(super) fn shown<'a>(group: Group<'a>, sources: &'a Sources, file: FileId, marks: &[&Mark]) -> Group<'a> {
    let source = sources.get(file);
    let Some(Range { start, end }) = lines(&source.text, marks) else {
        return group.element(Origin::path(&source.path));
    };
    let line = sources.position(file, u32::try_from(start).unwrap_or(u32::MAX)).line;
    let snippet = Snippet::source(&source.text[start..end]).path(&source.path).line_start(line);
    group.element(snippet.annotations(marks.iter().map(|mark| annotation(mark, start))))
}

fn annotation(mark: &Mark, start: usize) -> Annotation<'static> {
    let kind = if mark.primary { AnnotationKind::Primary } else { AnnotationKind::Context };
    let span = mark.site.start as usize - start..mark.site.end as usize - start;
    kind.span(span).label(mark.label.clone())
}

/// The whole lines around all marks: the rest of the file, which may be long, need not be looked at.
fn lines(text: &str, marks: &[&Mark]) -> Option<Range<usize>> {
    let start = marks.iter().map(|mark| mark.site.start as usize).min()?;
    let end = marks.iter().map(|mark| mark.site.end as usize).max()?;
    if marks.iter().any(|mark| text.get(mark.site.start as usize..mark.site.end as usize).is_none()) {
        return None;
    }
    let start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let last = text[end..].find('\n').map_or(text.len(), |at| end + at);
    let carriage = usize::from(last > end && text[..last].ends_with('\r'));
    Some(start..last - carriage)
}

/// The path of the status: "`create` → `store::insert` → 409 at src/errors.rs:31".
fn way(checked: &Checked<'_>, finding: &Finding) -> Option<String> {
    let last = finding.path.last()?;
    let names = finding.path.iter().map(|step| &step.name);
    let names = std::iter::once(&finding.handler).chain(names).filter(|name| !name.is_empty());
    let mut way: Vec<_> = names.map(|name| format!("`{name}`")).collect();
    let line = checked.range(last.site).0.line;
    let place = words::at(checked.path(last.site), line, checked.language);
    way.push(finding.status.map_or_else(|| place.clone(), |status| format!("{status} {place}")));
    Some(way.join(" → "))
}
