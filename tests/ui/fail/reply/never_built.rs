//! A reply that is never built is caught where it is to be sent.

use axum::{Json, Router, routing::get};
use responds::Reply;

async fn list() -> Reply<299, Json<String>> {
    todo!()
}

async fn remove() -> Reply<204, Json<String>> {
    todo!()
}

fn main() {
    let _: Router = Router::new().route("/", get(list).delete(remove));
}
