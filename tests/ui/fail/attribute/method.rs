//! Methods that are none.

use responds::responds;

#[responds(200, method = post)]
fn lower() {}

#[responds(200, method = (GET, "p st"))]
fn space() {}

#[responds(200, method)]
fn bare() {}

#[responds(200, method = 1)]
fn number() {}

#[responds(200, method())]
fn parentheses() {}

#[responds(200, method = ())]
fn none() {}

fn main() {}
