//! An extractor of the crate's own says what it rejects with, and `strict` wants it declared.

use responds::{Rejects, responds};

#[derive(Rejects)]
#[rejects(401(description = "no session"), 403)]
struct Session;

#[responds(200, strict, framework = axum)]
async fn show(_: Session) -> String {
    String::new()
}

fn main() {
    let _ = show;
}
