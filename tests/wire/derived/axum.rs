//! axum 0.8.

use axum::{Router, extract::Path, routing::get};

use super::{Failure, Success, assert_answers, outcome};
use crate::axum::serve;

async fn handler(Path(name): Path<String>) -> Result<Success, Failure> {
    outcome(&name)
}

#[test]
fn answers() {
    assert_answers(serve(|| Router::new().route("/derive/{name}", get(handler))));
}
