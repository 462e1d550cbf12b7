use axum::{Router, http::StatusCode, routing::get};

async fn ping() -> StatusCode {
    StatusCode::OK
}

pub fn routes() -> Router {
    Router::new().route("/ping", get(ping))
}
