//! Names that are nearly right.

use responds::responds;

#[responds(NOT_FUOND, StatusCode::Conflit, ok_ish)]
fn handler() {}

fn main() {}
