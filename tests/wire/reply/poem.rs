//! poem 3.

use std::net::SocketAddr;

use poem::{IntoResponse as _, Request, Response, Server, endpoint, listener::TcpAcceptor};

use super::{answers, assert_in_step, assert_sent};

macro_rules! respond {
    ($($name:ident)*) => {
        async fn respond(request: Request) -> Response {
            match request.uri().path().trim_start_matches('/') {
                $(stringify!($name) => respond!(@ $name),)*
                _ => poem::http::StatusCode::NOT_FOUND.into_response(),
            }
        }
    };
    (@ part) => { either(answers::part()) };
    (@ beyond) => { either(answers::beyond()) };
    (@ $name:ident) => { answers::$name().into_response() };
}
answers::names!(respond);

/// poem has the error of a `Result` made into one of its own.
fn either<T: poem::IntoResponse, E: poem::IntoResponse>(answer: Result<T, E>) -> Response {
    answer.map_or_else(poem::IntoResponse::into_response, poem::IntoResponse::into_response)
}

fn serve() -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let acceptor = TcpAcceptor::from_std(listener).unwrap();
            Server::new_with_acceptor(acceptor).run(endpoint::make(respond)).await.unwrap();
        });
    });
    address
}

#[test]
fn what_is_said_is_sent() {
    let server = serve();
    assert_sent(server);
    assert_in_step(server);
}
