//! A number with a point or an exponent.

use responds::responds;

#[responds(1e3, 4.04)]
fn handler() {}

fn main() {}
