//! poem 3.

use poem::{Route, Server, get, handler, listener::TcpAcceptor, web::Path};

use super::{Failure, Success, assert_answers, outcome};

#[handler]
async fn handle(Path(name): Path<String>) -> Result<Success, Failure> {
    outcome(&name)
}

#[tokio::test(flavor = "multi_thread")]
async fn answers() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = listener.local_addr().unwrap();
    let acceptor = TcpAcceptor::from_std(listener).unwrap();
    let routes = Route::new().at("/derive/:name", get(handle));
    tokio::spawn(async { Server::new_with_acceptor(acceptor).run(routes).await.unwrap() });
    tokio::task::spawn_blocking(move || assert_answers(address)).await.unwrap();
}
