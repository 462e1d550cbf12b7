//! `elsewhere` that names nothing.

use responds::responds;

#[responds(200, elsewhere())]
fn handler() {}

fn main() {}
