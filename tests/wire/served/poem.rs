//! poem 3.

use poem::{Route, Server, get, handler, listener::TcpAcceptor};
use responds::serve;

use super::{assert_served, documents};

#[handler]
fn todos() -> &'static str {
    "[]"
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_are_served() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = listener.local_addr().unwrap();
    let acceptor = TcpAcceptor::from_std(listener).unwrap();
    let routes =
        Route::new().at("/todos", get(todos)).nest("/internal", serve::poem(Route::new(), documents()));
    let routes = serve::poem(routes, documents());
    tokio::spawn(async { Server::new_with_acceptor(acceptor).run(routes).await.unwrap() });
    tokio::task::spawn_blocking(move || {
        assert_served(address, "", (405, &[]));
        assert_served(address, "/internal", (405, &[]));
    })
    .await
    .unwrap();
}
