//! An item that is not a function is emitted unchanged, so that nothing else breaks.

use responds::responds;

struct Api;

#[responds(200)]
impl Api {
    fn handler() {}
}

const _: fn() = Api::handler;

fn main() {}
