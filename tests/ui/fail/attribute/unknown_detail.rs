//! Details that there are not.

use responds::responds;

#[responds(201(bodi = Todo), 404(because = "x", "text"), 409(1))]
fn handler() {}

fn main() {}
