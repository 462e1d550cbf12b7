//! A declaration that cannot be read is judged by no rule.

use responds::responds;

#[responds(299, 404u8)]
fn handler() {}

fn main() {}
