//! What is no function is left as it is, so that nothing else breaks.

use responds::responds;

#[responds(200)]
macro_rules! handlers {
    () => {};
}

handlers! {}

fn main() {}
