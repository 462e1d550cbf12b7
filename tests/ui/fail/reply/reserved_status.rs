//! A reply whose status is reserved.

use responds::Reply;

async fn brew() -> Reply<418> {
    Reply::empty()
}

fn main() {}
