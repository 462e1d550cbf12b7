//! Names of header fields that cannot be.

use responds::responds;

#[responds(201(headers("Locat ion")), 202(headers("")), 203(headers = "Age"), 401(headers(Location, 1)))]
fn handler() {}

fn main() {}
