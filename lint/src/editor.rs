//! Cargo's messages for editors, with the findings of the linter among them.
//!
//! An editor runs a command on each save, and reads one JSON message a line. [`Stream`] takes the lines that cargo
//! writes: a warning or an error of the attribute gets the rule as its code and loses the prefix of rustc, since it
//! comes as the use of a deprecated function; all other lines pass through unchanged. [`Stream::findings`] returns the
//! findings of an analysis in the same form, and the messages of the attribute that are not among them.

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
    /// The messages of the attribute: their places, rule and line. They wait for the findings, which have more details.
    own: Vec<(Vec<Place>, &'static str, Value)>,
    /// The same messages as they came: cargo repeats them for each target that has the file.
    messages: BTreeSet<String>,
    packages: Packages,
    /// The line with which cargo ends; it comes last.
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
    /// A message of the attribute with the same place and rule is dropped: the finding has the quick fixes.
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

/// A position: file, line and column.
type Place = (String, u64, u64);

/// The starts of the primary spans of a message.
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
