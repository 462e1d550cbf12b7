//! A trait that several enabled frameworks have, and nothing that tells which one is meant.

use axum::response::{IntoResponse as Answers, Response};
use responds::responds;

pub struct Gone;

mod traits {
    pub use axum::response::IntoResponse;
}
use traits::IntoResponse;

#[responds]
impl IntoResponse for Gone {
    fn into_response(self) -> Response {
        Answers::into_response(())
    }
}

fn main() {}
