//! A number below zero.

use responds::responds;

#[responds(-1)]
fn handler() {}

fn main() {}
