//! Mistakes in the attributes of a derive, all reported at once.

use responds::Responds;

#[derive(Responds)]
enum Several {
    Conflict,
    Odd(u8),
    #[status(404)]
    #[status(409)]
    Twice,
    #[status(transparent)]
    Nothing,
    #[status(transparent)]
    Two(u8, u8),
    #[status(422)]
    Bodies(#[body] String, #[body] String),
    #[status(5xx)]
    Class,
    #[status]
    Bare,
    #[status = 404]
    Equals,
    #[status(404, colour = 3)]
    Word,
    #[status(NOT_FOUNT)]
    Misspelt,
    #[status(200, detail)]
    Detail,
    #[status(401, header("WWW-Authenticate"))]
    NoValue,
    #[status(404)]
    #[header("Allow")]
    Outside,
    #[status(404)]
    Inside(#[status(3)] u8, #[header] u8, #[header("a b")] u8),
    #[status(404)]
    Right,
}

#[derive(Responds)]
union Union {
    a: u8,
}

#[derive(Responds)]
struct Bare;

#[derive(Responds)]
#[status(404)]
enum Around {
    #[status(404)]
    A,
}

fn main() {
    let _ = <Several as Responds<()>>::SENDS;
}
