//! A reply whose status is interim.

use responds::Reply;

async fn hint() -> Reply<103> {
    Reply::empty()
}

fn main() {}
