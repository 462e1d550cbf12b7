//! A status that neither the declaration nor a set lists is undeclared.

use axum::http::StatusCode;
use responds::{responds, responses};

responses! {
    pub Auth = 401(headers("WWW-Authenticate")), 403;
}

#[responds(200, ..Auth)]
fn handler(n: u8) -> StatusCode {
    match n {
        0 => StatusCode::OK,
        1 => StatusCode::FORBIDDEN,
        _ => StatusCode::CONFLICT,
    }
}

fn main() {
    let _ = handler(0);
}
