//! A method of a generic impl: types that can be named are checked, and possible parameters are left alone.

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
