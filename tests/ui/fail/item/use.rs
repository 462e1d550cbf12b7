//! An item that is not a function is emitted unchanged, so that nothing else breaks.

use responds::responds;

#[responds(200)]
use std::mem::swap;

const _: fn(&mut u8, &mut u8) = swap;

fn main() {}
