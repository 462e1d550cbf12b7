//! A value holds what it was made of, twice, and a function calls itself with it. `list` ends within a second and
//! tells 200 and 410 of `show` (or that it cannot be told); a value that nests deeper than a few levels is cut.
//!
//! dependencies: axum = "0.8"
//!
//! ```text
//! METHOD  PATH   HANDLER        DECLARED  RETURNED
//! GET     /show  service::show  -         200 410
//! ```

use axum::{Router, http::StatusCode, routing::get};

#[derive(Clone)]
pub struct Tree {
    left: Option<Box<Tree>>,
    right: Option<Box<Tree>>,
}

fn grown(tree: Tree, rounds: u8) -> Tree {
    if rounds == 0 {
        return tree;
    }
    grown(Tree { left: Some(Box::new(tree.clone())), right: Some(Box::new(tree)) }, rounds - 1)
}

async fn show() -> StatusCode {
    let tree = grown(Tree { left: None, right: None }, 3);
    if tree.left.is_some() { StatusCode::OK } else { StatusCode::GONE }
}

pub fn routes() -> Router {
    Router::new().route("/show", get(show))
}
