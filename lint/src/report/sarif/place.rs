//! The location of a finding in SARIF: addresses below the root, and columns in characters.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use crate::{Site, report::Checked};

/// The base of the addresses.
pub(super) const ROOT: &str = "%SRCROOT%";

/// The characters to escape in the path of an address (RFC 3986 §3.3).
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A place in a file.
pub(super) fn located(checked: &Checked<'_>, site: Site) -> Value {
    let (start, end) = checked.range(site);
    let region = json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    });
    let artifact = artifact(&checked.in_repository(checked.path(site)));
    json!({ "physicalLocation": { "artifactLocation": artifact, "region": region } })
}

/// A file as a whole.
pub(super) fn file(path: &str) -> Value {
    json!({ "physicalLocation": { "artifactLocation": artifact(path) } })
}

/// A line of a file.
pub(super) fn line(path: &str, line: usize) -> Value {
    let artifact = artifact(path);
    json!({ "physicalLocation": { "artifactLocation": artifact, "region": { "startLine": line } } })
}

fn artifact(path: &str) -> Value {
    json!({ "uri": utf8_percent_encode(path, ESCAPED).to_string(), "uriBaseId": ROOT })
}
