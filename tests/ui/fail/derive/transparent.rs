//! A transparent variant whose field does not say what it sends.

use responds::Responds;

struct Silent;

#[derive(Responds)]
enum Error {
    #[status(transparent)]
    Inner(Silent),
    #[status(404)]
    Right,
}

fn main() {
    let _ = <Error as Responds<()>>::SENDS;
}
