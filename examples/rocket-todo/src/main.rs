//! Serves the to-do service on 127.0.0.1, on the port that `PORT` names: 3000 by default, any free one for 0.

use std::{io, net::SocketAddr};

use rocket::fairing::AdHoc;
use rocket_todo::{ENDPOINTS, app};
use todo_api::server::{announce, port};

#[rocket::main]
async fn main() -> io::Result<()> {
    let liftoff = AdHoc::on_liftoff("address", |rocket| {
        announce(SocketAddr::new(rocket.config().address, rocket.config().port), ENDPOINTS);
        Box::pin(async {})
    });
    let launched = app(port()?).attach(liftoff).launch().await;
    launched.map(drop).map_err(|error| io::Error::other(error.to_string()))
}
