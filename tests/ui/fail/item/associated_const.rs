//! An item that is not a function is emitted unchanged, so that nothing else breaks.

use responds::responds;

struct Api;

impl Api {
    #[responds(200)]
    const OK: u16 = 200;
}

const _: u16 = Api::OK;

fn main() {}
