//! Numbers beyond every integer type.

use responds::responds;

#[responds(99999999999999999999, 4294967296)]
fn handler() {}

fn main() {}
