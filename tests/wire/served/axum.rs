//! axum 0.8.

use axum::{Router, routing::get};
use responds::serve;

use super::{assert_served, documents};

#[test]
fn documents_are_served() {
    let address = crate::axum::serve(|| {
        Router::new()
            .route("/todos", get(async || "[]"))
            .merge(serve::axum(documents()))
            .nest("/internal", serve::axum(documents()))
    });
    let refused = (405, &["GET", "HEAD"][..]);
    assert_served(address, "", refused);
    assert_served(address, "/internal", refused);
}
