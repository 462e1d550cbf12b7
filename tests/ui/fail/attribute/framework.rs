//! Frameworks that are not known.

use responds::responds;

#[responds(200, framework = warp)]
fn unknown() {}

#[responds(200, framework)]
fn bare() {}

#[responds(200, framework = "warp")]
fn quoted() {}

fn main() {}
