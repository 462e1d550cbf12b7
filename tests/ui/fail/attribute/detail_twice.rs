//! A detail that stands twice.

use responds::responds;

#[responds(201(description = "a", description = "b"))]
fn handler() {}

fn main() {}
