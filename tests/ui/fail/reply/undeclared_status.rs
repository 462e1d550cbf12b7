//! A reply whose status is not declared.

use axum::Json;
use responds::{Created, NoContent, Reply, responds};

#[responds(200)]
async fn create() -> Reply<201, Json<String>> {
    Reply::new(Json(String::new()))
}

#[responds(200)]
async fn create_at() -> Created<Json<String>> {
    Created::at("/todos/7", Json(String::new()))
}

#[responds(200)]
async fn create_many<T: Default>() -> Created<Json<T>> {
    make()
}

#[responds(200)]
async fn remove() -> NoContent {
    NoContent
}

fn make<T: Default>() -> Created<Json<T>> {
    Created::new(Json(T::default()))
}

fn main() {}
