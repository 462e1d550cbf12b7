//! Every wrong name at its own place.

use responds::responds;

#[responds(201(headers("Locat ion", "Location", "a:b", "위치")))]
fn handler() {}

fn main() {}
