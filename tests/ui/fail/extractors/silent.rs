//! `..Extractors` under `strict`, with extractors that do not say what they reject with.

use responds::{Rejects, responds};

pub struct Session;

#[derive(Rejects)]
#[rejects(401)]
pub struct Token;

#[responds(200, ..Extractors, strict, framework = axum)]
pub async fn strict(_: Session, _: Token) -> &'static str {
    "text"
}

#[responds(200, ..Extractors, warn(undeclared_rejection), framework = axum)]
pub async fn warned(_: Session, _: Token) -> &'static str {
    "text"
}

#[responds(200, ..Extractors, framework = axum)]
pub async fn silent(_: Session, _: Token) -> &'static str {
    "text"
}

fn main() {}
