//! Brackets and braces instead of parentheses hold the same list.

use responds::responds;

#[responds[404u8]]
fn brackets() {}

#[responds{ 404u8 }]
fn braces() {}

fn main() {}
