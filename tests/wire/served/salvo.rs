//! salvo 1.

use responds::serve;
use salvo::{
    Listener as _, Router, Server,
    conn::{Acceptor as _, TcpListener},
    handler,
};

use super::{assert_served, documents};

#[handler]
async fn todos() -> &'static str {
    "[]"
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_are_served() {
    let acceptor = TcpListener::new("127.0.0.1:0").bind().await;
    let address = acceptor.holdings()[0].local_addr.clone().into_std().unwrap();
    let router = Router::new()
        .push(Router::with_path("todos").get(todos))
        .push(serve::salvo(documents()))
        .push(Router::with_path("internal").push(serve::salvo(documents())));
    tokio::spawn(Server::new(acceptor).serve(router));
    let refused = (405, &["GET", "HEAD"][..]);
    tokio::task::spawn_blocking(move || {
        assert_served(address, "", refused);
        assert_served(address, "/internal", refused);
    })
    .await
    .unwrap();
}
