//! Descriptions that are none.

use responds::responds;

#[responds(200(description), 404(description = 1), 409(description(fr = "déjà là")), 500(description("text")))]
fn handler() {}

fn main() {}
