//! Serves the to-do service on 127.0.0.1, on the port that `PORT` names: 3000 by default, any free one for 0.

use std::{io, net::Ipv4Addr};

use actix_todo::{ENDPOINTS, Store, routes};
use actix_web::{App, HttpServer};
use todo_api::server::{announce, port};

#[actix_web::main]
async fn main() -> io::Result<()> {
    let store = Store::default();
    let server = HttpServer::new(move || App::new().app_data(store.clone()).configure(routes));
    let server = server.workers(2).bind((Ipv4Addr::LOCALHOST, port()?))?;
    server.addrs().into_iter().for_each(|address| announce(address, ENDPOINTS));
    server.run().await
}
