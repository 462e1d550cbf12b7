//! warp 0.4.

use std::net::SocketAddr;

use warp::{Filter as _, Reply as _, http::StatusCode, reply::Response};

use super::{answers, assert_in_step, assert_sent};

macro_rules! respond {
    ($($name:ident)*) => {
        fn respond(name: &str) -> Response {
            match name {
                $(stringify!($name) => answers::$name().into_response(),)*
                _ => StatusCode::NOT_FOUND.into_response(),
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
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            tell.send(listener.local_addr().unwrap()).unwrap();
            let service = warp::path::param().map(|name: String| respond(&name));
            warp::serve(service).incoming(listener).run().await;
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
