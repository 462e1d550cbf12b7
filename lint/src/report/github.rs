//! Findings as commands of GitHub's workflows, which show them beside the changed lines.

use std::fmt::{self, Write};

use responds_core::rule::Level;

use super::{Checked, Report};
use crate::{Finding, silence::Remark, workspace::Unread};

/// Writes workflow commands.
#[derive(Clone, Copy, Debug)]
pub struct Github;

impl Report for Github {
    fn render(&self, checked: &Checked<'_>) -> String {
        let mut out = String::new();
        for finding in &checked.findings {
            _ = writeln!(out, "{}", Command { checked, finding });
        }
        for Unread { path, why } in &checked.analysis.unread {
            let (file, text) = (checked.in_repository(path), format!("`{path}` was not checked: {why}"));
            _ = writeln!(out, "::warning file={}::{}", Property(&file), Data(&text));
        }
        for Remark { file, line, message } in &checked.analysis.remarks {
            let file = checked.in_repository(file);
            _ = writeln!(out, "::warning file={},line={line}::{}", Property(&file), Data(message));
        }
        out
    }
}

struct Command<'a> {
    checked: &'a Checked<'a>,
    finding: &'a Finding,
}

impl fmt::Display for Command<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Finding { level, rule, message, help, cite, site, .. } = self.finding;
        let name = if *level == Level::Deny { "error" } else { "warning" };
        let (start, end) = self.checked.range(*site);
        let file = self.checked.in_repository(self.checked.path(*site));
        write!(f, "::{name} file={},line={},endLine={}", Property(&file), start.line, end.line)?;
        // Columns are only taken within one line.
        if start.line == end.line {
            write!(f, ",col={},endColumn={}", start.column, end.column)?;
        }
        let source = cite.map(|cite| format!(", {cite}")).unwrap_or_default();
        let text = format!("{message}\nhelp: {help}\nrule: {}{source}", rule.id);
        write!(f, ",title={}::{}", Property(rule.id), Data(&text))
    }
}

/// The text after the second `::`, with the characters escaped that would end it.
struct Data<'a>(&'a str);

/// A value in the list of properties, which commas and colons would end.
struct Property<'a>(&'a str);

impl fmt::Display for Data<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|c| escaped(f, c, &['%', '\r', '\n']))
    }
}

impl fmt::Display for Property<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|c| escaped(f, c, &['%', '\r', '\n', ':', ',']))
    }
}

fn escaped(f: &mut fmt::Formatter<'_>, c: char, escape: &[char]) -> fmt::Result {
    if escape.contains(&c) { write!(f, "%{:02X}", u32::from(c)) } else { f.write_char(c) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::needless_raw_string_hashes, reason = "snapshots are written with them")]

    use expect_test::expect;

    use super::*;
    use crate::report::testing;

    #[test]
    fn a_finding_is_one_line() {
        let analysis = testing::analysis();
        let checked = Checked { prefix: "server/".into(), ..testing::checked(&analysis) };
        expect![[r#"
            ::error file=server/src/api.rs,line=5,endLine=5,col=23,endColumn=43,title=undeclared_status::`create` can respond with `409`, which `#[responds(..)]` does not declare%0Ahelp: declare it: `409`%0Arule: undeclared_status, RFC 9110 §15.5.10
            ::warning file=server/src/api.rs,line=9,endLine=9,col=17,endColumn=20,title=unreturned_status::`show` never returns `410`%0Ahelp: drop `410`%0Arule: unreturned_status
            ::warning file=server/src/api.rs,line=11,endLine=12,title=missing_body::100 %25, of two lines%0Ahelp: say: more%0Arule: missing_body
            ::warning file=server/src/big.rs::`src/big.rs` was not checked: it is too large
            ::warning file=server/src/api.rs,line=3::`allow(missing_body)` silences no finding here
        "#]].assert_eq(&Github.render(&checked));
    }

    #[test]
    fn what_would_end_a_command_is_escaped() {
        assert_eq!(Data("50 %, a: b\r\nc").to_string(), "50 %25, a: b%0D%0Ac");
        assert_eq!(Property("a,b:c%\n.rs").to_string(), "a%2Cb%3Ac%25%0A.rs");
    }
}
