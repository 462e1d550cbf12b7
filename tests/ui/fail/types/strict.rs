//! Under `strict`, a type that does not say what it sends is an error.

use responds::responds;

struct Silent;

#[responds(200, 500, strict)]
async fn create() -> Result<String, Silent> {
    work()
}

fn work() -> Result<String, Silent> {
    Err(Silent)
}

fn main() {
    let _ = create;
}
