//! Serves the to-do service on 127.0.0.1, on the port that `PORT` names: 3000 by default, any free one for 0.

use std::{io, net::Ipv4Addr};

use dropshot::{ConfigDropshot, ConfigLogging, ConfigLoggingLevel, ServerBuilder};
use dropshot_todo::{ENDPOINTS, app};
use todo_api::{
    BODY_LIMIT, Store,
    server::{announce, port},
};
use tokio::signal;

#[tokio::main]
async fn main() -> io::Result<()> {
    let config = ConfigDropshot {
        bind_address: (Ipv4Addr::LOCALHOST, port()?).into(),
        default_request_body_max_bytes: BODY_LIMIT,
        ..ConfigDropshot::default()
    };
    let log = ConfigLogging::StderrTerminal { level: ConfigLoggingLevel::Warn }.to_logger("dropshot-todo")?;
    let app = app().map_err(io::Error::other)?;
    let server =
        ServerBuilder::new(app, Store::default(), log).config(config).start().map_err(io::Error::other)?;
    announce(server.local_addr(), ENDPOINTS);
    interrupted().await;
    server.close().await.map_err(io::Error::other)
}

/// Comes back once Ctrl-C is pressed; never, where that cannot be heard.
async fn interrupted() {
    if signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
