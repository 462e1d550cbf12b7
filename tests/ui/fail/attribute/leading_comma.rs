//! A comma before the first entry.

use responds::responds;

#[responds(, 200)]
fn handler() {}

fn main() {}
