//! axum 0.8.

use std::net::SocketAddr;

use axum::{Router, routing::get};

use super::{answers, assert_in_step, assert_sent};

macro_rules! router {
    ($($name:ident)*) => {
        Router::new()$(.route(concat!("/", stringify!($name)), get(|| async { answers::$name() })))*
    };
}

fn serve() -> SocketAddr {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            tell.send(listener.local_addr().unwrap()).unwrap();
            let router: Router = answers::names!(router);
            axum::serve(listener, router).await.unwrap();
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
