//! Commas with nothing between them.

use responds::responds;

#[responds(200,, 404)]
fn handler() {}

fn main() {}
