//! Literals of other kinds.

use responds::responds;

#[responds(true, '4', b'4', b"404")]
fn handler() {}

fn main() {}
