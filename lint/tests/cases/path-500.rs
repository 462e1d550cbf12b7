//! One parameter in the path and one number taken of it: a wrong number of parameters (500) cannot be, so 400 alone
//! is rejected.
//!
//! dependencies: axum = "0.8"; tokio = "1"
//!
//! ```text
//! METHOD  PATH         HANDLER       DECLARED  RETURNED
//! GET     /todos/{id}  service::one  -         200 (400)
//! ```

use axum::{Router, extract::Path, http::StatusCode, routing::get};

async fn one(Path(_id): Path<i32>) -> StatusCode {
    StatusCode::OK
}

#[tokio::main]
async fn main() {
    let router: Router = Router::new().route("/todos/{id}", get(one));
    axum::serve(tokio::net::TcpListener::bind("x").await.unwrap(), router).await.unwrap();
}
