//! warp 0.4.

use warp::Filter as _;

use super::{assert_answers, outcome};

#[tokio::test(flavor = "multi_thread")]
async fn answers() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let routes = warp::path!("derive" / String).map(|name: String| outcome(&name));
    tokio::spawn(warp::serve(routes).incoming(listener).run());
    tokio::task::spawn_blocking(move || assert_answers(address)).await.unwrap();
}
