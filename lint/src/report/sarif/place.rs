//! The location of a finding in SARIF: addresses below the root, and columns in characters.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_sarif::sarif::{ArtifactLocation, Location, PhysicalLocation, Region};

use crate::{Site, report::Checked, source::Position};

/// The base of the addresses.
pub(super) const ROOT: &str = "%SRCROOT%";

/// The characters to escape in the path of an address (RFC 3986 §3.3).
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A place in a file.
pub(super) fn located(checked: &Checked<'_>, site: Site) -> Location {
    let (start, end) = checked.range(site);
    let physical = PhysicalLocation::builder()
        .artifact_location(artifact(&checked.in_repository(checked.path(site))))
        .region(region(start, end))
        .build();
    Location::builder().physical_location(physical).build()
}

/// A file as a whole.
pub(super) fn file(path: &str) -> Location {
    let physical = PhysicalLocation::builder().artifact_location(artifact(path)).build();
    Location::builder().physical_location(physical).build()
}

/// A line of a file.
pub(super) fn line(path: &str, line: usize) -> Location {
    let region = Region::builder().start_line(i64::try_from(line).unwrap_or(i64::MAX)).build();
    let physical = PhysicalLocation::builder().artifact_location(artifact(path)).region(region).build();
    Location::builder().physical_location(physical).build()
}

fn artifact(path: &str) -> ArtifactLocation {
    let uri = utf8_percent_encode(path, ESCAPED).to_string();
    ArtifactLocation::builder().uri(uri).uri_base_id(ROOT).build()
}

fn region(start: Position, end: Position) -> Region {
    let number = |number| i64::try_from(number).unwrap_or(i64::MAX);
    Region::builder()
        .start_line(number(start.line))
        .start_column(number(start.column))
        .end_line(number(end.line))
        .end_column(number(end.column))
        .build()
}
