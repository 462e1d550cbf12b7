//! An item that is not a function is emitted unchanged, so that nothing else breaks.

use responds::responds;

#[responds(200)]
type Code = u16;

const _: Code = 200;

fn main() {}
