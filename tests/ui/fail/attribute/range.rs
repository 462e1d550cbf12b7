//! Ranges of codes.

use responds::responds;

#[responds(400..=499, 500..600, 200..)]
fn handler() {}

fn main() {}
