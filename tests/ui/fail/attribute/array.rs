//! An array or a slice of codes.

use responds::responds;

#[responds([200, 404])]
fn array() {}

#[responds(&[200, 404])]
fn slice() {}

fn main() {}
