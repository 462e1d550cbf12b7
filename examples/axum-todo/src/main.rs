//! Serves the to-do service on 127.0.0.1, on the port that `PORT` names: 3000 by default, any free one for 0.

use std::{io, net::Ipv4Addr};

use axum_todo::{app, endpoints, endpoints::Table};
use tokio::{net::TcpListener, signal};

#[tokio::main]
async fn main() -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port()?)).await?;
    announce(&listener)?;
    axum::serve(listener, app()).with_graceful_shutdown(interrupted()).await
}

#[allow(clippy::disallowed_methods, reason = "the port is this binary's own choice, made when it starts")]
fn port() -> io::Result<u16> {
    match std::env::var("PORT") {
        Ok(port) => port.parse().map_err(|_| {
            io::Error::new(
                io::ErrorKind::InvalidInput,
                format!("`{port}` is no port: set `PORT` to 0..=65535"),
            )
        }),
        Err(_) => Ok(3000),
    }
}

#[allow(clippy::print_stdout, reason = "the operator reads here where it listens")]
fn announce(listener: &TcpListener) -> io::Result<()> {
    println!("listening on http://{}\n\n{}", listener.local_addr()?, Table(&endpoints()));
    Ok(())
}

/// Comes back once Ctrl-C is pressed; never, where that cannot be heard.
async fn interrupted() {
    if signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
