//! Frameworks that are not known.

use responds::responds;

#[responds(200, framework = rails)]
fn unknown() {}

#[responds(200, framework)]
fn bare() {}

#[responds(200, framework = "rails")]
fn quoted() {}

fn main() {}
