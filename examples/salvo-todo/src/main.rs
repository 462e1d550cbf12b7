//! Serves the to-do service on 127.0.0.1, on the port that `PORT` names: 3000 by default, any free one for 0.

use std::{io, net::Ipv4Addr};

use salvo::{Listener as _, Server, conn::TcpListener, server::ServerHandle};
use salvo_todo::{ENDPOINTS, app};
use todo_api::server::{announce, port};
use tokio::signal;

#[tokio::main]
async fn main() -> io::Result<()> {
    let acceptor =
        TcpListener::new((Ipv4Addr::LOCALHOST, port()?)).try_bind().await.map_err(io::Error::other)?;
    announce(acceptor.local_addr()?, ENDPOINTS);
    let server = Server::new(acceptor);
    tokio::spawn(interrupted(server.handle()));
    server.try_serve(app()).await
}

/// Stops the server once Ctrl-C is pressed.
async fn interrupted(server: ServerHandle) {
    if signal::ctrl_c().await.is_ok() {
        server.stop_graceful(None);
    }
}
