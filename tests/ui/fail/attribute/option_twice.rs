//! Repeated options.

use responds::responds;

#[responds(200, strict, strict, path = "/a", path = "/b", method = GET, method = POST, framework = axum, framework = poem)]
fn handler() {}

fn main() {}
