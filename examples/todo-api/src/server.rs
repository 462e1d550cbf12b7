//! The address of a service, and its message at start-up.

use std::{io, net::SocketAddr};

use responds::docs::Endpoint;

use crate::endpoint::Table;

/// The port that `PORT` names: 3000 by default, any free one for 0.
#[allow(clippy::disallowed_methods, reason = "the port is the binary's own choice, made when it starts")]
pub fn port() -> io::Result<u16> {
    match std::env::var("PORT") {
        Ok(port) => port.parse().map_err(|_| {
            let why = format!("`{port}` is no port: set `PORT` to 0..=65535");
            io::Error::new(io::ErrorKind::InvalidInput, why)
        }),
        Err(_) => Ok(3000),
    }
}

/// Prints the address and the endpoints of the service for the operator.
#[allow(clippy::print_stdout, reason = "the operator reads it here")]
pub fn announce(address: SocketAddr, endpoints: &[Endpoint<'_>]) {
    println!("listening on http://{address}\n\n{}", Table(endpoints));
}
