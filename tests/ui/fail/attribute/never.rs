//! A word that is kept for later.

use responds::responds;

#[responds(200, never(409, reason = "ids are generated here"))]
fn handler() {}

fn main() {}
