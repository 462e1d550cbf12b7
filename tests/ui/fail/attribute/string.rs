//! A code, a constant and a phrase in quotes.

use responds::responds;

#[responds("404", "NOT_FOUND", "Not Found", "missing")]
fn handler() {}

fn main() {}
