//! An equals sign instead of parentheses.

use responds::responds;

#[responds = 200]
fn value() {}

fn main() {}
