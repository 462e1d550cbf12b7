//! Around nothing that takes it.

use responds::responds;

struct Api;

#[responds(401, 403)]
impl Api {
    fn handler() {}
}

#[responds]
fn alone() {}

fn main() {
    (Api::handler(), alone());
}
