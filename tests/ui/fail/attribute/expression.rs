//! Arithmetic and calls.

use responds::responds;

#[responds(200 + 4, code(404), !404, *CODE, 404 as u16)]
fn handler() {}

fn main() {}
