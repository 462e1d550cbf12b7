//! axum 0.8.

use axum::{Router, routing::get};

use super::{answers, assert_in_step, assert_sent};
use crate::axum::serve;

macro_rules! router {
    ($($name:ident)*) => {
        Router::new()$(.route(concat!("/", stringify!($name)), get(|| async { answers::$name() })))*
    };
}

#[test]
fn what_is_said_is_sent() {
    let server = serve(|| {
        let router: Router = answers::names!(router);
        router
    });
    assert_sent(server);
    assert_in_step(server);
}
