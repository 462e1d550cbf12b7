//! Semicolons between the entries.

use responds::responds;

#[responds(200; 404; 409)]
fn handler() {}

fn main() {}
