//! A handler's return type holds a status that is none, and nothing builds it.

use responds::{Reply, responds};

#[responds(custom(299, "Fine"))]
pub async fn show() -> Reply<299, ()> {
    todo!()
}

fn main() {}
