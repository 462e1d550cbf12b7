//! All that is returned is known from types, and one declared status is not among it.
#![deny(deprecated)]

use axum::http::StatusCode;
use responds::{Responds, responds};

#[derive(Debug, thiserror::Error, Responds)]
#[error("conflict")]
#[status(409)]
struct Conflict;

#[responds(200, 404, 409, framework = axum)]
async fn create() -> Result<String, Conflict> {
    work()
}

fn work() -> Result<String, Conflict> {
    Err(Conflict)
}

// The body shows that `201` is never sent, and the type that `410` is not: each is reported once.
#[responds(201, 409, 410, framework = axum)]
async fn refuse() -> Result<(StatusCode, String), Conflict> {
    Err(Conflict)
}

fn main() {
    let _ = (create, refuse);
}
