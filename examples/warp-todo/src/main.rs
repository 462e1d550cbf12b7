//! Serves the to-do service on 127.0.0.1, on the port that `PORT` names: 3000 by default, any free one for 0.

use std::{io, net::Ipv4Addr};

use todo_api::server::{announce, port};
use tokio::{net::TcpListener, signal};
use warp_todo::{ENDPOINTS, app};

#[tokio::main]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port()?)).await?;
    announce(listener.local_addr()?, ENDPOINTS);
    warp::serve(app()).incoming(listener).graceful(interrupted()).run().await;
    Ok(())
}

/// Comes back once Ctrl-C is pressed; never, where that cannot be heard.
async fn interrupted() {
    if signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
