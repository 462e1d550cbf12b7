//! axum 0.8.

use axum::{Router, extract::Path, routing::get};

use super::{Failure, Success, assert_answers, outcome};

async fn handler(Path(name): Path<String>) -> Result<Success, Failure> {
    outcome(&name)
}

#[tokio::test(flavor = "multi_thread")]
async fn answers() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = Router::new().route("/derive/{name}", get(handler));
    tokio::spawn(async { axum::serve(listener, router).await.unwrap() });
    tokio::task::spawn_blocking(move || assert_answers(address)).await.unwrap();
}
