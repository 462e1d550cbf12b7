//! Options, and no status.

use responds::responds;

#[responds(method = GET, path = "/todos", strict)]
fn handler() {}

fn main() {}
