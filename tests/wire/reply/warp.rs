//! warp 0.4.

use warp::{Filter as _, Reply as _, http::StatusCode, reply::Response};

use super::{answers, assert_in_step, assert_sent};
use crate::warp::serve;

macro_rules! respond {
    ($($name:ident)*) => {
        fn respond(name: &str) -> Response {
            match name {
                $(stringify!($name) => answers::$name().into_response(),)*
                _ => StatusCode::NOT_FOUND.into_response(),
            }
        }
    };
}
answers::names!(respond);

#[test]
fn what_is_said_is_sent() {
    let server = serve(|| warp::path::param().map(|name: String| respond(&name)));
    assert_sent(server);
    assert_in_step(server);
}
