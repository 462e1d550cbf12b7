//! No list at all, or an empty one.

use responds::responds;

#[responds()]
fn empty() {}

#[responds]
fn bare() {}

fn main() {}
