//! Several mistakes at once, each at its own place.

use responds::responds;

#[responds(
    200(description = 1),
    404u8,
    NOT_FUOND,
    9xx,
    "409",
    allow(no_such_rule),
    method = get,
)]
fn handler() {}

fn main() {}
