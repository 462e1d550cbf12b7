//! A handler that is declared inside of the function that routes it is an endpoint like others: `wipe` sends 204,
//! `top` sends 200.
//!
//! dependencies: axum = "0.8"; tokio = "1"
//!
//! ```text
//! METHOD  PATH         HANDLER               DECLARED  RETURNED
//! GET     /admin/wipe  service::admin::wipe  -         204
//! GET     /top         service::top          -         200
//! ```

use axum::{Router, http::StatusCode, routing::get};

fn admin() -> Router {
    async fn wipe() -> StatusCode {
        StatusCode::NO_CONTENT
    }
    Router::new().route("/wipe", get(wipe))
}

async fn top() -> StatusCode {
    StatusCode::OK
}

#[tokio::main]
async fn main() {
    let router = Router::new().nest("/admin", admin()).route("/top", get(top));
    axum::serve(tokio::net::TcpListener::bind("x").await.unwrap(), router).await.unwrap();
}
