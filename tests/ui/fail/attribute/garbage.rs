//! Tokens that are nothing at all.

use responds::responds;

#[responds(200, @#$%, => 404, [404], {404}, (404))]
fn handler() {}

fn main() {}
