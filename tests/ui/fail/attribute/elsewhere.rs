//! Entries that are not allowed inside `elsewhere`.

use responds::responds;

#[responds(200, elsewhere(method = POST, strict, 429u8), elsewhere, elsewhere = 401)]
fn handler() {}

fn main() {}
