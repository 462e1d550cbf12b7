//! A repeated detail.

use responds::responds;

#[responds(201(description = "a", description = "b"))]
fn handler() {}

fn main() {}
