//! An error of the attribute hides no error of the compiler.

use axum::http::StatusCode;
use responds::responds;

#[responds(404u8)]
async fn declared() -> StatusCode {
    let status: u16 = "404";
    StatusCode::NOT_FOUND
}

fn calls() {
    let _: () = declared;
}

fn main() {}
