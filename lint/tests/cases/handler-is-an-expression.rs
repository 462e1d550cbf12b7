//! A handler that an expression makes is listed as one that cannot be followed, beside those that can.
//!
//! dependencies: axum = "0.8"; tokio = "1"
//!
//! ```text
//! METHOD  PATH   HANDLER                  DECLARED  RETURNED
//! GET     /made  service::Page.handler()  -         ?
//! GET     /top   service::top             -         200
//! ```

use axum::{Router, http::StatusCode, routing::get};

struct Page;
impl Page {
    fn handler(self) -> impl Fn() -> std::future::Ready<StatusCode> + Clone + Send + Sync + 'static {
        || std::future::ready(StatusCode::OK)
    }
}

async fn top() -> StatusCode {
    StatusCode::OK
}

#[tokio::main]
async fn main() {
    let router: Router = Router::new().route("/made", get(Page.handler())).route("/top", get(top));
    axum::serve(tokio::net::TcpListener::bind("x").await.unwrap(), router).await.unwrap();
}
