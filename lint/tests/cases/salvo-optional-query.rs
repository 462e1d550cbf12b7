//! An optional `QueryParam` takes what does not parse for nothing, so it rejects nothing.
//!
//! dependencies: salvo = { version = "0.95", features = ["oapi"] }; tokio = "1"
//!
//! ```text
//! METHOD  PATH    HANDLER        DECLARED  RETURNED
//! GET     /todos  service::list  200       200
//! ```

use salvo::oapi::extract::QueryParam;
use salvo::prelude::*;

#[endpoint(status_codes(200))]
async fn list(limit: QueryParam<usize, false>) -> Json<usize> {
    Json(limit.into_inner().unwrap_or(0))
}

#[tokio::main]
async fn main() {
    let router = Router::new().push(Router::with_path("todos").get(list));
    let acceptor = TcpListener::new("127.0.0.1:1").bind().await;
    Server::new(acceptor).serve(router).await;
}
