//! An item that is not a function is emitted unchanged, so that nothing else breaks.

use responds::responds;

#[responds(200)]
mod api {
    pub fn handler() {}
}

const _: fn() = api::handler;

fn main() {}
