//! A type says by itself that it sends content with a status that has none.

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
