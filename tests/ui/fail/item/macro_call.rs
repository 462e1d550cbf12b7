//! An item that is not a function is emitted unchanged, so that nothing else breaks.

use responds::responds;

macro_rules! handlers {
    () => {};
}

#[responds(200)]
handlers! {}

fn main() {}
