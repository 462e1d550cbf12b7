//! Serves the to-do service on 127.0.0.1, on the port that `PORT` names: 3000 by default, any free one for 0.

use std::{io, net::Ipv4Addr};

use poem::{Server, listener::TcpAcceptor};
use poem_todo::{ENDPOINTS, app};
use todo_api::server::{announce, port};
use tokio::{net::TcpListener, signal};

#[tokio::main]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port()?)).await?;
    announce(listener.local_addr()?, ENDPOINTS);
    let server = Server::new_with_acceptor(TcpAcceptor::from_tokio(listener)?);
    server.run_with_graceful_shutdown(app(), interrupted(), None).await
}

/// Comes back once Ctrl-C is pressed; never, where that cannot be heard.
async fn interrupted() {
    if signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
