//! Selectors of findings that select nothing.

use responds::responds;

#[responds(200, allow(undeclared_status()), warn(undeclared_status(5x)), deny(undeclared_status(404, "5xx")))]
fn handler() {}

#[responds(200, allow(unreturned_status(NO_FOUND)), warn(reason("none")))]
fn misspelt() {}

fn main() {}
