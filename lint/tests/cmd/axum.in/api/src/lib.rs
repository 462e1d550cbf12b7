//! Titles over HTTP.

mod error;
mod health;
mod titles;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};
use store::Store;

pub type State = axum::extract::State<Arc<Store>>;

/// The service.
pub fn app() -> Router {
    let titles = Router::new()
        .route("/", post(titles::create))
        .route("/{id}", get(titles::show).delete(titles::remove).put(titles::replace));
    Router::new()
        .nest("/titles", titles)
        .route("/health", get(health::live))
        .route("/version", get(|| async { env!("CARGO_PKG_VERSION") }))
        .with_state(Arc::default())
}
