//! A type that is spread.

use responds::responds;

#[responds(200, ..AuthError)]
fn handler() {}

fn main() {}
