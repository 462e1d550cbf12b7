//! A macro writes the handler that a route names: `gone` sends 410, `top` sends 200.
//!
//! dependencies: axum = "0.8"; tokio = "1"
//!
//! ```text
//! METHOD  PATH   HANDLER        DECLARED  RETURNED
//! GET     /gone  service::gone  -         410
//! GET     /top   service::top   -         200
//! ```

use axum::{Router, http::StatusCode, routing::get};

macro_rules! answer {
    ($name:ident, $status:ident) => {
        async fn $name() -> StatusCode {
            StatusCode::$status
        }
    };
}

answer!(gone, GONE);
async fn top() -> StatusCode {
    StatusCode::OK
}

#[tokio::main]
async fn main() {
    let router: Router = Router::new().route("/gone", get(gone)).route("/top", get(top));
    axum::serve(tokio::net::TcpListener::bind("x").await.unwrap(), router).await.unwrap();
}
