//! salvo 1.

use salvo::{
    Listener as _, Request, Router, Server,
    conn::{Acceptor as _, TcpListener},
    handler,
};

use super::{Failure, Success, assert_answers, outcome};

#[handler]
async fn handle(request: &mut Request) -> Result<Success, Failure> {
    outcome(&request.param::<String>("name").unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn answers() {
    let acceptor = TcpListener::new("127.0.0.1:0").bind().await;
    let address = acceptor.holdings()[0].local_addr.clone().into_std().unwrap();
    let router = Router::with_path("derive/{name}").goal(handle);
    tokio::spawn(Server::new(acceptor).serve(router));
    tokio::task::spawn_blocking(move || assert_answers(address)).await.unwrap();
}
