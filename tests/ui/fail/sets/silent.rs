//! A type in a set has to say what it sends.

use responds::responses;

struct Todo;

responses! {
    pub Silent = 404, ..Todo;
}

fn main() {
    let _ = Todo;
}
