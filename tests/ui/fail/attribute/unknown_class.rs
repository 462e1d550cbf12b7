//! Classes that there are not.

use responds::responds;

#[responds(0xx, 6xx, 9xx, 44xx)]
fn handler() {}

fn main() {}
