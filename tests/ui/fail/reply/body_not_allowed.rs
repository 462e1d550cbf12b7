//! A reply with content where none may be.

use axum::Json;
use responds::Reply;

async fn remove() -> Reply<204, Json<String>> {
    Reply::new(Json("gone".to_owned()))
}

async fn check() -> Reply<304, &'static str> {
    Reply::new("the same")
}

async fn reset() -> Reply<205, String> {
    Reply::new(String::new())
}

fn main() {}
