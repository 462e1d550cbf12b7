//! Comments that silence a finding at their place: `// responds: allow(undeclared_status, reason = "..")`.

mod comment;
mod reach;

#[cfg(test)]
mod tests;

use responds_core::{rule::Level, rules};
use responds_syntax::declaration::Control;
use serde::{Deserialize, Serialize};

use crate::{FileId, Finding, Site, Sources, Workspace, config::Settings};
use comment::Comment;

/// A comment that silences nothing, or that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Remark {
    /// The file, relative to the root of the workspace, with `/`.
    pub file: String,
    /// The line of the comment.
    pub line: usize,
    /// The defect and the help.
    pub message: String,
}

/// Removes the findings that comments silence; returns the defects of the comments.
///
/// A comment covers the item, statement or expression that follows it, or the line that it ends. It silences a finding
/// that is reported there, a finding of a handler that is defined there, and a finding whose status is made there.
pub(crate) fn apply(
    findings: &mut Vec<Finding>,
    sources: &Sources,
    workspace: &Workspace,
    settings: &Settings,
) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for file in sources.files() {
        let source = sources.get(file);
        let comments = comment::read(&source.text);
        if comments.is_empty() || !workspace.covers(&source.path) {
            continue;
        }
        let line = |comment: &Comment| {
            u32::try_from(comment.at.start).map_or(1, |at| sources.position(file, at).line)
        };
        let mut remark = |comment: &Comment, message: String| {
            remarks.push(Remark { file: source.path.clone(), line: line(comment), message });
        };
        for comment in &comments {
            let controls = match &comment.controls {
                Ok(controls) => controls,
                Err(message) => {
                    remark(comment, message.clone());
                    continue;
                }
            };
            for control in controls {
                if !silence(findings, file, comment, control) && is_on(control, settings, &source.path) {
                    remark(comment, idle(control));
                }
            }
        }
    }
    remarks.sort();
    remarks
}

/// Removes the findings that one entry of a comment silences; returns `true` if there were any.
fn silence(findings: &mut Vec<Finding>, file: FileId, comment: &Comment, control: &Control) -> bool {
    let before = findings.len();
    let covers = |site: Site| site.file == file && comment.reach.contains(&(site.start as usize));
    findings.retain(|finding| {
        let mut places =
            [finding.site, finding.named_at].into_iter().chain(finding.path.iter().map(|step| step.site));
        !control.concerns(finding.rule, finding.status) || !places.any(covers)
    });
    findings.len() < before
}

/// Returns `true` if the rule of an entry is checked in a file: where it is not, nothing can be silenced.
fn is_on(control: &Control, settings: &Settings, path: &str) -> bool {
    rules::from_id(control.rule).is_some_and(|rule| settings.of(path).level(rule) > Level::Allow)
}

fn idle(control: &Control) -> String {
    format!(
        "`allow({})` silences no finding here; remove it, or move it above the code that is reported",
        control.rule
    )
}
