//! Entries without a comma between them.

use responds::responds;

#[responds(200 404 NOT_FOUND 5xx)]
fn handler() {}

fn main() {}
