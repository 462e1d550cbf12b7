//! Reasons that are no string.

use responds::responds;

#[responds(200, allow(undeclared_status, reason = 1), allow(missing_body, because = "x"))]
fn handler() {}

fn main() {}
