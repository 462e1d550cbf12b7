//! `never` without an entry, or with one that it does not accept.

use responds::responds;

#[responds(200, never, never(), never(409u8), never(reason = "none"), never(409, reason = 1))]
fn handler() {}

fn main() {}
