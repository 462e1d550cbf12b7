//! A status with generic arguments.

use responds::responds;

#[responds(StatusCode::<u16>::OK, <StatusCode>::OK)]
fn handler() {}

fn main() {}
