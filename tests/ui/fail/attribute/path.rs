//! Paths that are none.

use responds::responds;

#[responds(200, path = /todos)]
fn bare() {}

#[responds(200, path = todos)]
fn word() {}

#[responds(200, path("/todos"))]
fn parentheses() {}

fn main() {}
