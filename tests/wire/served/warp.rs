//! warp 0.4.

use responds::serve;
use warp::Filter as _;

use super::{assert_served, documents};

#[test]
fn documents_are_served() {
    let address = crate::warp::serve(|| {
        serve::warp(documents())
            .or(warp::path("internal").and(serve::warp(documents())))
            .or(warp::path!("todos").map(|| "[]"))
    });
    assert_served(address, "", (405, &[]));
    assert_served(address, "/internal", (405, &[]));
}
