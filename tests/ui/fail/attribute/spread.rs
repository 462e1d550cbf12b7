//! A spread entry that is not a type.

use responds::responds;

#[responds(200, ..)]
fn nothing() {}

#[responds(200, ..404)]
fn number() {}

#[responds(200, ...AuthError)]
fn three() {}

fn main() {}
