//! A layer that runs the rest in the scope of a task-local key passes its response on, with another header field: nothing
//! around `/a` is unknown. `CatchPanicLayer::custom(..)` sends what its function returns.
//!
//! dependencies: axum = "0.8"; tokio = "1"; tower-http = "0.6"
//!
//! ```text
//! METHOD  PATH  HANDLER     DECLARED  RETURNED
//! GET     /a    service::a  -         200
//! GET     /b    service::b  -         200 [503]
//! ```

use std::any::Any;

use axum::{
    Router,
    extract::Request,
    http::StatusCode,
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
    routing::get,
};
use tower_http::catch_panic::CatchPanicLayer;

tokio::task_local! {
    static LOG: u32;
}

async fn a() -> &'static str {
    "a"
}

async fn b() -> &'static str {
    "b"
}

fn logged(request: Request, next: Next) -> impl Future<Output = Response> {
    LOG.scope(1, async {
        let mut response = next.run(request).await;
        response.headers_mut().insert("log", LOG.with(|log| (*log).into()));
        response
    })
}

fn panicked(_: Box<dyn Any + Send + 'static>) -> Response {
    (StatusCode::SERVICE_UNAVAILABLE, "panicked").into_response()
}

pub fn app() -> Router {
    Router::new()
        .route("/a", get(a).layer(from_fn(logged)))
        .route("/b", get(b).layer(CatchPanicLayer::custom(panicked)))
}
