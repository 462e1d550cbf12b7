//! A type declares content with a status that must not have any.

use responds::{
    Responds, responds,
    verify::{Answer, Content, Sends},
};

struct Removed;

impl<F> Responds<F> for Removed {
    const SENDS: Sends = Sends::Answers(&[Answer::new(204, "Removed").with_content(Content::Present)]);
}

#[responds(204)]
async fn remove() -> Removed {
    Removed
}

fn main() {
    let _ = remove;
}
