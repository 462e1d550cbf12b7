//! warp 0.4.

use responds::serve;
use warp::Filter as _;

use super::{assert_served, documents};

#[tokio::test(flavor = "multi_thread")]
async fn documents_are_served() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let routes = serve::warp(documents())
        .or(warp::path("internal").and(serve::warp(documents())))
        .or(warp::path!("todos").map(|| "[]"));
    tokio::spawn(warp::serve(routes).incoming(listener).run());
    tokio::task::spawn_blocking(move || {
        assert_served(address, "", (405, &[]));
        assert_served(address, "/internal", (405, &[]));
    })
    .await
    .unwrap();
}
