//! Findings on variants that are denied.

use responds::Responds;

#[derive(Responds)]
enum Several {
    #[status(204)]
    Removed(#[body] String),
    #[status(205)]
    Reset(#[body] String),
    #[status(401, deny(missing_required_header))]
    Login,
    #[status(405, deny(missing_required_header))]
    Method { #[header("Allow")] methods: Option<String> },
    #[status(299)]
    Unknown,
    #[status(12345)]
    NoCode,
    #[status(305)]
    Proxy,
    #[status(418)]
    Teapot,
    #[status(418, allow(reserved_status, reason = "a joke"))]
    Joke,
    #[status(103)]
    Hints,
    #[status(404)]
    Right,
}

fn main() {
    let _ = <Several as Responds<()>>::SENDS;
}
