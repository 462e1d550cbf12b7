//! Levels without a rule or with something else.

use responds::responds;

#[responds(200, allow, warn(), deny(reason = "none"), allow("undeclared_status"), allow(undeclared_status = 1))]
fn handler() {}

fn main() {}
