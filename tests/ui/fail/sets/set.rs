//! Mistakes in a set are all reported as in the attribute, and the sets exist nevertheless.

use responds::{responds, responses};

responses! {
    pub Auth = 401, 403, 403;
    pub Number = 404u8, 200;
    pub Unknown = 420, 299(description = "made up");
    pub Empty = ;
    pub Options = 404, framework = axum, path = "/todos";
    pub Unnamed 404;
    = 404;
}

#[responds(200, ..Auth, ..Number, ..Empty)]
fn handler() -> u16 {
    200
}

fn main() {
    let _ = handler();
}
