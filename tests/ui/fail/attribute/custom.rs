//! `custom` that leaves something out.

use responds::responds;

#[responds(custom, custom(499), custom(499 "Closed"), custom("Closed", 499), custom(4xx, "Any"), custom(499, Closed))]
fn handler() {}

fn main() {}
