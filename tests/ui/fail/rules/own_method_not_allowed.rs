//! 405 from the handler of that very method.

use axum::http::StatusCode;
use responds::responds;

#[responds(405, method = GET, path = "/todos", deny(own_method_not_allowed, missing_required_header))]
async fn list() -> StatusCode {
    StatusCode::METHOD_NOT_ALLOWED
}

fn main() {}
