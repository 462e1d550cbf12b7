//! A method of a generic impl: what can be named is asked, and what may be a parameter is left alone.

use responds::{Responds, responds};

#[derive(Debug, thiserror::Error, Responds)]
#[error("conflict")]
#[status(409)]
struct Conflict;

struct Api<Store>(Store);

impl<Store: Clone> Api<Store> {
    #[responds(200)]
    async fn show(&self) -> Result<Vec<Store>, Conflict> {
        Err(Conflict)
    }
}

fn main() {
    let _ = Api("store").show();
}
