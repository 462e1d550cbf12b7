//! salvo 1.

use std::net::SocketAddr;

use salvo::{
    Depot, Listener as _, Request, Response, Router, Server, Writer as _,
    conn::{Acceptor as _, TcpListener},
    handler,
};

use super::{answers, assert_in_step, assert_sent};

macro_rules! respond {
    ($($name:ident)*) => {
        #[handler]
        async fn respond(request: &mut Request, depot: &mut Depot, response: &mut Response) {
            match request.uri().path().trim_start_matches('/') {
                $(stringify!($name) => answers::$name().write(request, depot, response).await,)*
                _ => {}
            }
        }
    };
}
answers::names!(respond);

fn serve() -> SocketAddr {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let acceptor = TcpListener::new("127.0.0.1:0").bind().await;
            tell.send(acceptor.holdings()[0].local_addr.clone().into_std().unwrap()).unwrap();
            Server::new(acceptor).serve(Router::with_path("{name}").goal(respond)).await;
        });
    });
    told.recv().unwrap()
}

#[test]
fn what_is_said_is_sent() {
    let server = serve();
    assert_sent(server);
    assert_in_step(server);
}
