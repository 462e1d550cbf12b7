//! Rules that there are not.

use responds::responds;

#[responds(200, allow(undeclared_stauts), warn(dead_code), deny(responds::nothing))]
fn handler() {}

fn main() {}
