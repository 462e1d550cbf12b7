//! Changes as a unified diff, which `git apply` and `patch` take.

use std::fmt::Write as _;

use similar::{Algorithm, TextDiff};

use super::Change;

/// The number of lines around a change.
const CONTEXT: usize = 3;

/// Changes as a unified diff, with paths below the root behind `a/` and `b/`.
#[must_use]
pub fn diff(changes: &[Change]) -> String {
    let mut text = String::new();
    for change in changes {
        let (old, new) = (header('a', &change.path), header('b', &change.path));
        // Lines end with `\n` alone: for git a single `\r` is a character like others.
        let before: Vec<_> = change.before.split_inclusive('\n').collect();
        let after: Vec<_> = change.after.split_inclusive('\n').collect();
        let mut config = TextDiff::configure();
        config.algorithm(Algorithm::Patience).newline_terminated(true);
        let compared = config.diff_slices(&before, &after);
        _ = writeln!(text, "diff --git {old} {new}");
        let old = if change.is_new { "/dev/null".to_owned() } else { tabbed(&old) };
        if change.is_new {
            _ = writeln!(text, "new file mode 100644");
        }
        _ = write!(text, "{}", compared.unified_diff().context_radius(CONTEXT).header(&old, &tabbed(&new)));
    }
    text
}

/// A path as git writes it: quoted where a character would be taken for something else.
fn header(side: char, path: &str) -> String {
    if !path.contains(|character: char| character.is_control() || character == '"' || character == '\\') {
        return format!("{side}/{path}");
    }
    let mut quoted = format!("\"{side}/");
    for character in path.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            control if control.is_control() => _ = write!(quoted, "\\{:03o}", u32::from(control)),
            other => quoted.push(other),
        }
    }
    quoted + "\""
}

/// Behind a path with spaces a tab says where it ends.
fn tabbed(header: &str) -> String {
    let end = if header.contains(' ') { "\t" } else { "" };
    format!("{header}{end}")
}
