//! An item that is not a function is emitted unchanged, so that nothing else breaks.

use responds::responds;

#[responds(200)]
static OK: u16 = 200;

const _: &u16 = &OK;

fn main() {}
