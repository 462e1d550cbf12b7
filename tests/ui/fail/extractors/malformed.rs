//! Mistakes in a list of rejections.

use responds::Rejects;

#[derive(Rejects)]
struct Unlisted;

#[derive(Rejects)]
#[rejects(401, "403", 4o4)]
struct Misspelled;

fn main() {
    let _ = (Unlisted, Misspelled);
}
