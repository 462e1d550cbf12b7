//! Cargo's messages as editors read them, with what is found here among them.
//!
//! An editor runs a command on each save, and reads one JSON message a line. [`Stream`] takes the lines that cargo writes:
//! a warning or an error of the attribute gets the rule as its code and loses what rustc puts in front of its text, since it
//! comes as the use of something deprecated; everything else passes through as it is. [`Stream::findings`] gives the
//! findings of an analysis in the same form, and what the attribute tells beside them.

mod message;
mod package;
mod rewritten;

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{Workspace, report::Checked};
use package::Packages;

/// The messages of one run.
#[derive(Debug, Default)]
pub struct Stream {
    /// What the attribute tells: where, by which rule, and the line. It waits for the findings, which say more.
    own: Vec<(Vec<Place>, &'static str, Value)>,
    /// The same as it was told: cargo tells it once more for each target that has the file.
    messages: BTreeSet<String>,
    packages: Packages,
    /// The line that says that cargo is done; it comes last.
    last: Option<String>,
}

impl Stream {
    /// Takes a line of cargo's; returns the line for the editor, if it is one for now.
    pub fn pass(&mut self, line: String) -> Option<String> {
        let Ok(mut message) = serde_json::from_str::<Value>(&line) else { return Some(line) };
        self.packages.note(&message);
        match message["reason"].as_str() {
            Some("build-finished") => {
                self.last = Some(line);
                None
            }
            Some("compiler-message") => match rewritten::rewrite(&mut message["message"]) {
                None => Some(line),
                Some(rule) => {
                    if self.messages.insert(message["message"].to_string()) {
                        self.own.push((places(&message["message"]).collect(), rule, message));
                    }
                    None
                }
            },
            _ => Some(line),
        }
    }

    /// The findings, a line each, and cargo's last line.
    ///
    /// What the attribute tells too is told once: the finding has the quick fixes.
    #[must_use]
    pub fn findings(&self, checked: &Checked<'_>, workspace: &Workspace) -> Vec<String> {
        let found: BTreeSet<_> =
            checked.findings.iter().map(|finding| (checked.start(finding.site), finding.rule.id)).collect();
        let is_found =
            |places: &[Place], rule| places.iter().any(|place| found.contains(&(place.clone(), rule)));
        let own = self.own.iter().filter(|(places, rule, _)| !is_found(places, rule));
        let own = own.map(|(_, _, line)| line.to_string());
        let findings = checked.findings.iter().map(|finding| {
            let package = self.packages.of(workspace, checked.path(finding.site));
            message::of(checked, finding, &package).to_string()
        });
        own.chain(findings).chain(self.last.clone()).collect()
    }
}

/// Where something begins: file, line and column.
type Place = (String, u64, u64);

/// Where the primary spans of a message begin.
fn places(message: &Value) -> impl Iterator<Item = Place> {
    let spans = message["spans"].as_array().into_iter().flatten();
    let primary = spans.filter(|span| span["is_primary"] == true);
    primary.filter_map(|span| {
        let file = span["file_name"].as_str()?.replace('\\', "/");
        Some((file, span["line_start"].as_u64()?, span["column_start"].as_u64()?))
    })
}

#[cfg(test)]
mod tests;
