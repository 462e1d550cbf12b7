//! Behind an alias, beside a generic parameter and beside `impl Trait`, the error still says what it sends.

use std::{fmt::Display, future::Future, pin::Pin};

use responds::{Responds, responds};

#[derive(Debug, thiserror::Error, Responds)]
#[error("conflict")]
#[status(409)]
struct Conflict;

type ApiResult<T> = Result<T, Conflict>;

#[responds(200)]
async fn alias() -> ApiResult<String> {
    Ok(work()?)
}

#[responds(200)]
async fn generic<T: Default>() -> Result<Vec<T>, Conflict> {
    work()?;
    Ok(Vec::new())
}

#[responds(200)]
async fn opaque() -> Result<impl Display, Conflict> {
    work()
}

#[responds(200)]
fn future<'a>(name: &'a str) -> Pin<Box<dyn Future<Output = Result<String, Conflict>> + Send + 'a>> {
    Box::pin(async move { work().map(|_| name.to_owned()) })
}

fn work() -> Result<String, Conflict> {
    Err(Conflict)
}

fn main() {
    let _ = (alias, generic::<u8>, opaque, future);
}
