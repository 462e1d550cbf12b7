//! Statuses of types are judged at the level in the declaration; under `strict` a range covers no status.
#![deny(deprecated)]

use responds::{Responds, responds};

#[derive(Debug, thiserror::Error, Responds)]
#[error("conflict")]
#[status(409)]
struct Conflict;

#[responds(200, allow(undeclared_variant, reason = "a layer rewrites it"))]
async fn allowed() -> Result<String, Conflict> {
    work()
}

#[responds(200, warn(undeclared_variant))]
async fn warned() -> Result<String, Conflict> {
    work()
}

#[responds(200, 4xx)]
async fn ranged() -> Result<String, Conflict> {
    work()
}

#[responds(200, 4xx, strict)]
async fn strict() -> Result<String, Conflict> {
    work()
}

#[responds(200, 404, 409, deny(unreturned_status), framework = axum)]
async fn never_sent() -> Result<String, Conflict> {
    work()
}

#[responds(200, allow(undeclared_variant(409), reason = "names are unique here"))]
async fn selected() -> Result<String, Conflict> {
    work()
}

#[responds(200, allow(undeclared_variant(5xx), reason = "servers fail"))]
async fn another_is_selected() -> Result<String, Conflict> {
    work()
}

fn work() -> Result<String, Conflict> {
    Err(Conflict)
}

fn main() {
    let _ = (allowed, warned, ranged, strict, never_sent, selected, another_is_selected);
}
