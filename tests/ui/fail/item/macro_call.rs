//! What is no function is left as it is, so that nothing else breaks.

use responds::responds;

macro_rules! handlers {
    () => {};
}

#[responds(200)]
handlers! {}

fn main() {}
