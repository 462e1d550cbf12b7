//! A body that is no type.

use responds::responds;

#[responds(201(body = "Todo"), 200(body), 202(body(Todo)), 404(body = ))]
fn handler() {}

fn main() {}
