//! `strict` with a value.

use responds::responds;

#[responds(200, strict = true)]
fn handler() {}

#[responds(200, strict(true))]
fn parentheses() {}

fn main() {}
