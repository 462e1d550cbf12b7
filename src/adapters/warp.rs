//! warp 0.4.

pub(crate) mod problem;
mod reply;
pub(crate) mod serve;

use std::borrow::Cow;

use warp::reply::{Html, Json, WithHeader};

responds_macros::adapter! {
    warp:
    str,
    Cow<'_, str>,
    String,
    Vec<u8>,
    Json,
    <T> Html<T>,
    <T> WithHeader<T>,
}
