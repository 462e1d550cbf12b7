//! Findings as GitLab's Code Quality report: it shows them in the diff of a merge request.

use std::collections::BTreeMap;

use responds_core::rule::Level;
use serde::Serialize;

use super::{Checked, Report};
use crate::{Finding, baseline::Key, silence::Remark, workspace::Unread};

/// Writes a Code Quality report.
#[derive(Clone, Copy, Debug)]
pub struct Gitlab;

#[derive(Serialize)]
struct Entry {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

impl Report for Gitlab {
    fn render(&self, checked: &Checked<'_>) -> String {
        let mut known = BTreeMap::new();
        let mut entries: Vec<_> =
            checked.findings.iter().map(|finding| entry(checked, finding, &mut known)).collect();
        entries.extend(checked.analysis.unread.iter().map(|Unread { path, why }| {
            remark(checked, path, 1, format!("`{path}` was not checked: {why}"), "unread")
        }));
        entries.extend(
            checked.analysis.remarks.iter().map(|Remark { file, line, message }| {
                remark(checked, file, *line, message.clone(), "remark")
            }),
        );
        super::pretty(&entries)
    }
}

/// A finding; one that is alike but for its line is known by how many were before it.
fn entry(checked: &Checked<'_>, finding: &Finding, known: &mut BTreeMap<Key, usize>) -> Entry {
    let key = Key::of(finding, checked.sources());
    let count = known.entry(key.clone()).or_default();
    *count += 1;
    let Key { file, handler, rule, status } = &key;
    let fingerprint = fingerprint(&format!("{file}\n{handler}\n{rule}\n{status:?}\n{count}"));
    let cite = finding.cite.map(|cite| format!(" ({cite})")).unwrap_or_default();
    Entry {
        description: format!("{}; help: {}{cite}", finding.message, finding.help),
        check_name: finding.rule.id,
        fingerprint,
        severity: match finding.level {
            Level::Deny => "major",
            Level::Allow | Level::Warn => "minor",
        },
        location: Location {
            path: checked.in_repository(checked.path(finding.site)),
            lines: Lines { begin: checked.range(finding.site).0.line },
        },
    }
}

fn remark(checked: &Checked<'_>, file: &str, line: usize, text: String, name: &'static str) -> Entry {
    // The name of a file that could not be read may have a line after it.
    let file = file.split_once(".rs:").map_or(file, |(file, _)| file);
    Entry {
        fingerprint: fingerprint(&format!("{file}\n{text}")),
        description: text,
        check_name: name,
        severity: "info",
        location: Location { path: checked.in_repository(file), lines: Lines { begin: line } },
    }
}

/// A hash that is the same on every machine and with every version of Rust: FNV-1a of 128 bits.
fn fingerprint(text: &str) -> String {
    const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let hash = text.bytes().fold(OFFSET, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME));
    format!("{hash:032x}")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::needless_raw_string_hashes, reason = "snapshots are written with them")]

    use expect_test::expect;

    use super::*;
    use crate::report::testing;

    #[test]
    fn a_finding_is_one_entry_with_a_print_of_its_own() {
        let analysis = testing::analysis();
        let mut checked = testing::checked(&analysis);
        checked.prefix = "server/".to_owned();
        expect![[r#"
            [
              {
                "description": "`create` can respond with `409`, which `#[responds(..)]` does not declare; help: declare it: `409` (RFC 9110 §15.5.10)",
                "check_name": "undeclared_status",
                "fingerprint": "401fdd8fba17c4af5d5a726c36f61f90",
                "severity": "major",
                "location": {
                  "path": "server/src/api.rs",
                  "lines": {
                    "begin": 5
                  }
                }
              },
              {
                "description": "`show` never returns `410`; help: drop `410`",
                "check_name": "unreturned_status",
                "fingerprint": "f078bbb700ecb99eab3d9c70fd3c7844",
                "severity": "minor",
                "location": {
                  "path": "server/src/api.rs",
                  "lines": {
                    "begin": 9
                  }
                }
              },
              {
                "description": "100 %, of two lines; help: say: more",
                "check_name": "missing_body",
                "fingerprint": "77fb63a1e4a5a763acb3a2e20c976d56",
                "severity": "minor",
                "location": {
                  "path": "server/src/api.rs",
                  "lines": {
                    "begin": 11
                  }
                }
              },
              {
                "description": "`src/big.rs` was not checked: it is too large",
                "check_name": "unread",
                "fingerprint": "59d41f640ef737af641361a562ec8c3c",
                "severity": "info",
                "location": {
                  "path": "server/src/big.rs",
                  "lines": {
                    "begin": 1
                  }
                }
              },
              {
                "description": "`allow(missing_body)` silences no finding here",
                "check_name": "remark",
                "fingerprint": "37189213c2b9a74c9a4574c0c5628a8a",
                "severity": "info",
                "location": {
                  "path": "server/src/api.rs",
                  "lines": {
                    "begin": 3
                  }
                }
              }
            ]
        "#]].assert_eq(&Gitlab.render(&checked));
    }

    #[test]
    fn the_print_stays_where_lines_move_and_differs_where_findings_do() {
        let mut analysis = testing::analysis();
        let prints = |analysis: &crate::analysis::Analysis| {
            let text = Gitlab.render(&testing::checked(analysis));
            let read: serde_json::Value = serde_json::from_str(&text).unwrap();
            let entries = read.as_array().unwrap().iter();
            entries.map(|entry| entry["fingerprint"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        let before = prints(&analysis);
        for finding in &mut analysis.findings {
            (finding.site.start, finding.site.end) = (finding.site.start + 1, finding.site.end + 1);
        }
        assert_eq!(prints(&analysis), before);
        let again = analysis.findings[0].clone();
        analysis.findings.push(again);
        let mut all = prints(&analysis);
        all.sort();
        all.dedup();
        assert_eq!(all.len(), before.len() + 1);
    }
}
