//! axum 0.8.

use axum::{Router, routing::get};
use responds::serve;

use super::{assert_served, documents};

#[tokio::test(flavor = "multi_thread")]
async fn documents_are_served() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = Router::new()
        .route("/todos", get(async || "[]"))
        .merge(serve::axum(documents()))
        .nest("/internal", serve::axum(documents()));
    tokio::spawn(async { axum::serve(listener, router).await.unwrap() });
    let refused = (405, &["GET", "HEAD"][..]);
    tokio::task::spawn_blocking(move || {
        assert_served(address, "", refused);
        assert_served(address, "/internal", refused);
    })
    .await
    .unwrap();
}
