//! Findings as JSON: a public, versioned format.

use serde::{Deserialize, Serialize};

use super::{Checked, Report};
use crate::{
    Finding, Site,
    endpoint::Unfound,
    finding::{self, Offer},
    silence::Remark,
    workspace::Unread,
};

/// The version of the format.
pub const VERSION: u32 = 1;

/// Writes JSON.
#[derive(Clone, Copy, Debug)]
pub struct Json;

/// All findings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Findings {
    /// The version of the format: [`VERSION`].
    pub version: u32,
    /// The findings, by file, line, column and rule.
    pub findings: Vec<Entry>,
    /// The files that could not be read, and were not checked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unread: Vec<Unread>,
    /// The comments that silence nothing or cannot be read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<Remark>,
    /// The handlers that are routed to and could not be found, and were not checked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unfound: Vec<Unfound>,
}

/// A finding. Lines and columns count from 1, columns in characters; the end is the first character behind it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The rule's id.
    pub rule: String,
    /// `warn` or `deny`.
    pub level: String,
    /// The message.
    pub message: String,
    /// The help.
    pub help: String,
    /// The section that it is based on: `RFC 9110 §15.5.10`.
    pub cite: Option<String>,
    /// The code it is about.
    pub status: Option<u16>,
    /// The name of the handler.
    pub handler: String,
    /// The file, relative to the root of the workspace, with `/`.
    pub file: String,
    /// The first line.
    pub line: usize,
    /// The first column.
    pub column: usize,
    /// The last line.
    pub end_line: usize,
    /// The column behind the last.
    pub end_column: usize,
    /// Other places of the same defect.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Related>,
    /// The path of the status, from the handler to its origin, which is the last step; empty if the origin is the place
    /// of the finding.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trail: Vec<Step>,
    /// The edits for the finding that a person may choose from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub edits: Vec<Edit>,
}

/// A place in a file, counted as that of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The file, relative to the root of the workspace, with `/`.
    pub file: String,
    /// The first line.
    pub line: usize,
    /// The first column.
    pub column: usize,
    /// The last line.
    pub end_line: usize,
    /// The column behind the last.
    pub end_column: usize,
}

/// One step on the path of a status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The call, conversion or response, as written.
    pub name: String,
    /// Its place.
    #[serde(flatten)]
    pub place: Place,
}

/// A replacement of a part of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// Its effect, as an order: "declare `409`".
    pub title: String,
    /// The place that is replaced; both ends are one if something is inserted.
    #[serde(flatten)]
    pub place: Place,
    /// The new text.
    pub text: String,
}

/// Another place of the same defect: the document that is generated from the code at the finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Related {
    /// Its name: the document, or the attribute.
    pub name: String,
    /// The file, relative to the root of the workspace, with `/`.
    pub file: String,
    /// The first line.
    pub line: usize,
    /// The first column.
    pub column: usize,
}

impl Report for Json {
    fn render(&self, checked: &Checked<'_>) -> String {
        let findings = checked.findings.iter().map(|finding| entry(checked, finding)).collect();
        let analysis = checked.analysis;
        let (unread, remarks) = (analysis.unread.clone(), analysis.remarks.clone());
        let unfound = analysis.unfound.clone();
        super::pretty(&Findings { version: VERSION, findings, unread, remarks, unfound })
    }
}

fn entry(checked: &Checked<'_>, finding: &Finding) -> Entry {
    let (start, end) = checked.range(finding.site);
    Entry {
        rule: finding.rule.id.into(),
        level: finding.level.name().into(),
        message: finding.message.clone(),
        help: finding.help.clone(),
        cite: finding.cite.map(|cite| cite.to_string()),
        status: finding.status,
        handler: finding.handler.clone(),
        file: checked.path(finding.site).into(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        related: finding.related.iter().map(|step| related(checked, step)).collect(),
        trail: finding.path.iter().map(|step| trail(checked, step)).collect(),
        edits: finding.offers.iter().map(|offer| edit(checked, offer)).collect(),
    }
}

fn trail(checked: &Checked<'_>, step: &finding::Step) -> Step {
    Step { name: step.name.clone(), place: place(checked, step.site) }
}

fn edit(checked: &Checked<'_>, Offer { title, edit }: &Offer) -> Edit {
    Edit { title: title.clone(), place: place(checked, edit.site), text: edit.text.clone() }
}

fn place(checked: &Checked<'_>, site: Site) -> Place {
    let (start, end) = checked.range(site);
    let (file, line, column) = (checked.path(site).into(), start.line, start.column);
    Place { file, line, column, end_line: end.line, end_column: end.column }
}

fn related(checked: &Checked<'_>, step: &finding::Step) -> Related {
    let (start, _) = checked.range(step.site);
    let (name, file) = (step.name.clone(), checked.path(step.site).into());
    Related { name, file, line: start.line, column: start.column }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::needless_raw_string_hashes, reason = "snapshots are written with them")]

    use expect_test::expect;

    use super::*;
    use crate::{analysis::Analysis, report::testing};

    #[test]
    fn a_finding_is_one_entry() {
        let analysis = testing::analysis();
        let shown = Json.render(&testing::checked(&analysis));
        expect![[r#"
            {
              "version": 1,
              "findings": [
                {
                  "rule": "undeclared_status",
                  "level": "deny",
                  "message": "`create` can respond with `409`, which `#[responds(..)]` does not declare",
                  "help": "declare it: `409`",
                  "cite": "RFC 9110 §15.5.10",
                  "status": 409,
                  "handler": "create",
                  "file": "src/api.rs",
                  "line": 5,
                  "column": 23,
                  "end_line": 5,
                  "end_column": 43,
                  "trail": [
                    {
                      "name": "store::insert",
                      "file": "src/api.rs",
                      "line": 5,
                      "column": 23,
                      "end_line": 5,
                      "end_column": 43
                    },
                    {
                      "name": "StoreError::into_response",
                      "file": "src/store errors.rs",
                      "line": 2,
                      "column": 5,
                      "end_line": 2,
                      "end_column": 27
                    },
                    {
                      "name": "StoreError::Duplicate",
                      "file": "src/store errors.rs",
                      "line": 4,
                      "column": 38,
                      "end_line": 4,
                      "end_column": 58
                    }
                  ]
                },
                {
                  "rule": "unreturned_status",
                  "level": "warn",
                  "message": "`show` never returns `410`",
                  "help": "drop `410`",
                  "cite": null,
                  "status": 410,
                  "handler": "show",
                  "file": "src/api.rs",
                  "line": 9,
                  "column": 17,
                  "end_line": 9,
                  "end_column": 20
                },
                {
                  "rule": "missing_body",
                  "level": "warn",
                  "message": "100 %, of two lines",
                  "help": "say: more",
                  "cite": null,
                  "status": null,
                  "handler": "show",
                  "file": "src/api.rs",
                  "line": 11,
                  "column": 5,
                  "end_line": 12,
                  "end_column": 2
                }
              ],
              "unread": [
                {
                  "file": "src/big.rs",
                  "why": "it is too large"
                }
              ],
              "remarks": [
                {
                  "file": "src/api.rs",
                  "line": 3,
                  "message": "`allow(missing_body)` silences no finding here"
                }
              ]
            }
        "#]]
        .assert_eq(&shown);
        let findings: Findings = serde_json::from_str(&shown).unwrap();
        assert_eq!(findings.findings.len(), analysis.findings.len());
    }

    #[test]
    fn no_finding_is_an_empty_list() {
        let analysis = Analysis::default();
        let shown = Json.render(&Checked::new([], &analysis));
        assert_eq!(shown, "{\n  \"version\": 1,\n  \"findings\": []\n}\n");
    }
}
