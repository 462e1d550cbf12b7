//! salvo 1.

pub(crate) mod problem;
mod reply;

use salvo::writing::{Json, Text};

responds_macros::adapter! {
    salvo:
    str,
    String,
    <T> Json<T>,
    <T> Text<T>,
    <T> Option<T>,
}
