//! A suffix that does not hold the code.

use responds::responds;

#[responds(404u8, 200f32, 201abc)]
fn handler() {}

fn main() {}
