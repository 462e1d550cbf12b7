//! With globs from two outside crates, one of which has `Router`, the route is found: `GET /hello` is
//! `hello`, which sends 200.
//!
//! dependencies: salvo = { version = "0.95", features = ["oapi"] }; tokio = "1"
//!
//! ```text
//! METHOD  PATH    HANDLER         DECLARED  RETURNED
//! GET     /hello  service::hello  200       200
//! ```

use salvo::oapi::extract::*;
use salvo::prelude::*;

#[endpoint]
async fn hello() -> &'static str {
    "hi"
}

#[tokio::main]
async fn main() {
    let router = Router::new().push(Router::with_path("hello").get(hello));
    let acceptor = TcpListener::new("127.0.0.1:1").bind().await;
    Server::new(acceptor).serve(router).await;
}
