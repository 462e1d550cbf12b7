//! Keywords as names.

use responds::responds;

#[responds(r#match, fn, self, crate::OK_)]
fn handler() {}

fn main() {}
